"""The proxies in the settings of GNOME, and of desktops that share its schema."""

from __future__ import annotations

import ast
import re

from desktop.system.planted_code import system_program
from desktop.system.program_output import said_by
from desktop.system.proxy_settings import ProxySettings

SCHEMA = "org.gnome.system.proxy"
DESKTOPS = {"GNOME", "UNITY", "X-CINNAMON", "MATE", "PANTHEON", "BUDGIE"}
"""Parts of XDG_CURRENT_DESKTOP."""
_LINE = re.compile(rf"({re.escape(SCHEMA)}(?:\.\w+)?) ([\w-]+) (?:@as |u?int\d+ )?(.+)", re.ASCII)
_HIGHEST_PORT = 65_535


def gnome_proxies() -> ProxySettings:
    """Raises nothing. Blocks while its tool answers."""
    values: dict[tuple[str, str], object] = {}
    for line in said_by(system_program("gsettings"), "list-recursively", SCHEMA).splitlines():
        if (found := _LINE.fullmatch(line)) is not None:
            values[found[1].removeprefix(SCHEMA), found[2]] = _value(found[3])
    match values.get(("", "mode")):
        case "auto":
            return ProxySettings(automatic=True)
        case "manual":
            hosts = values.get(("", "ignore-hosts"))
            return ProxySettings(
                {
                    scheme: address
                    for scheme in ("http", "https")
                    if (address := _address(values, f".{scheme}"))
                },
                [each for each in hosts if isinstance(each, str) and each.strip()]
                if isinstance(hosts, list)
                else (),
            )
    return ProxySettings()


def _address(values: dict[tuple[str, str], object], part: str) -> str:
    host, port = values.get((part, "host")), values.get((part, "port"))
    if not isinstance(host, str) or not host.strip():
        return ""
    host = host.strip().removeprefix("http://").rstrip("/")
    host = f"[{host}]" if ":" in host and not host.startswith("[") else host
    named = isinstance(port, int) and 0 < port <= _HIGHEST_PORT
    return f"http://{host}:{port}" if named else f"http://{host}"


def _value(text: str) -> object:
    """GVariant's text format is Python's for the strings, numbers and lists that are here."""
    try:
        return ast.literal_eval(text)
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return None
