"""Keys as a person presses them, for whatever window has the focus, on each system.

Linux: xdotool on the display of the environment. Windows: SendInput. macOS: System Events, which
asks for the permission of the terminal to control the computer.
"""

from __future__ import annotations

import ctypes
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

TAB, RETURN = "Tab", "Return"

if sys.platform == "win32":
    _CODES = {TAB: 0x09, RETURN: 0x0D}
    _KEY_UP, _UNICODE = 0x0002, 0x0004

    class _Keyboard(ctypes.Structure):
        _fields_ = (
            ("key", ctypes.c_ushort),
            ("scan", ctypes.c_ushort),
            ("flags", ctypes.c_ulong),
            ("time", ctypes.c_ulong),
            ("extra", ctypes.c_size_t),
        )

    class _Input(ctypes.Structure):
        # The union's largest member is the mouse's: eight bytes more.
        _fields_ = (("type", ctypes.c_ulong), ("keyboard", _Keyboard), ("more", ctypes.c_ubyte * 8))

    def _send(*keys: _Keyboard) -> None:
        for key in keys:
            sent = _Input(1, key)
            assert ctypes.windll.user32.SendInput(1, ctypes.byref(sent), ctypes.sizeof(sent)) == 1

    def press(key: str, env: Mapping[str, str]) -> None:
        """`TAB` or `RETURN`."""
        _send(_Keyboard(_CODES[key], 0, 0, 0, 0), _Keyboard(_CODES[key], 0, _KEY_UP, 0, 0))

    def type_text(text: str, env: Mapping[str, str]) -> None:
        """Characters of the basic plane."""
        for character in text:
            code = ord(character)
            down = _Keyboard(0, code, _UNICODE, 0, 0)
            _send(down, _Keyboard(0, code, _UNICODE | _KEY_UP, 0, 0))

elif sys.platform == "darwin":
    _CODES = {TAB: 48, RETURN: 36}

    def _tell(line: str) -> None:
        script = f'tell application "System Events" to {line}'
        subprocess.run(["/usr/bin/osascript", "-e", script], check=True)

    def press(key: str, env: Mapping[str, str]) -> None:
        """`TAB` or `RETURN`."""
        _tell(f"key code {_CODES[key]}")

    def type_text(text: str, env: Mapping[str, str]) -> None:
        """Characters that a keyboard has."""
        quoted = text.replace("\\", "\\\\").replace('"', '\\"')
        _tell(f'keystroke "{quoted}"')

else:

    def _xdotool(env: Mapping[str, str], *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=dict(env), check=True)

    def press(key: str, env: Mapping[str, str]) -> None:
        """`TAB` or `RETURN`."""
        _xdotool(env, "key", key)

    def type_text(text: str, env: Mapping[str, str]) -> None:
        """Any characters."""
        _xdotool(env, "type", "--delay", "20", text)
