"""Writes down what programs tell assistive tools: each accessibility event, one JSON line.

Run by Debian's own /usr/bin/python3, to which the bindings belong. Says "ready" when it listens.
A line is [kind, role, name, text, contents]: `text` is what the event carries, `contents` what the
Text interface of a password field gives at that moment (other fields may show what they hold).
"""

from __future__ import annotations

import json
import sys
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 — the version comes first

KINDS = ("object:", "window:", "focus:", "document:")
PASSWORD = "password text"


def hear(event: Any) -> None:
    text = event.any_data if isinstance(event.any_data, str) else ""
    try:
        event.source.clear_cache()  # a field that is shown has another role
        role, name = event.source.get_role_name(), event.source.get_name()
        contents = Atspi.Text.get_text(event.source, 0, -1) if role == PASSWORD else ""
    except GLib.Error:  # the source has left
        role, name, contents = "", "", ""
    tell([event.type, role, name, text, contents])


def tell(said: object) -> None:
    sys.stdout.write(json.dumps(said, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def main() -> None:
    listener = Atspi.EventListener.new(hear)
    for kind in KINDS:
        listener.register(kind)
    tell("ready")
    Atspi.event_main()


main()
