"""What any program on this display finds in the clipboards, as JSON: name → format → hex digits."""

from __future__ import annotations

import json
import sys

from PySide6.QtGui import QClipboard, QGuiApplication


def main() -> None:
    application = QGuiApplication(sys.argv[:1])
    found: dict[str, dict[str, str]] = {}
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        data = application.clipboard().mimeData(mode)
        formats = data.formats() if data is not None else []
        found[mode.name] = {name: bytes(data.data(name).data()).hex() for name in formats}
    sys.stdout.write(json.dumps(found))


main()
