"""What a session runs on, as the service describes it: system and program, by the user agent."""

from __future__ import annotations

UNKNOWN = "unknown"
_SYSTEMS = {
    "android": "Android",
    "iphone": "iOS",
    "windows": "Windows",
    "macos": "macOS",
    "mac os": "macOS",
    "linux": "Linux",
}
"""Part of the user agent, in lower case, and the system's name; the first that fits counts."""
_BROWSERS = {"edg/": "Edge", "firefox/": "Firefox", "chrome/": "Chrome", "safari/": "Safari"}


def device_type(user_agent: str) -> str:
    """Such as "Linux, Boto3"."""
    text = user_agent.lower()
    system = next((name for part, name in _SYSTEMS.items() if part in text), "")
    browser = next((name for part, name in _BROWSERS.items() if part in text), "")
    program = browser or user_agent.partition("/")[0].strip()
    return ", ".join(part for part in (system, program) if part) or UNKNOWN
