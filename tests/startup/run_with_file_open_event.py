"""Sends the application what macOS sends it, and prints what it tells. Usage: … URL_OR_PATH"""

from __future__ import annotations

import sys

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent

from desktop.startup import application as of_startup

# What macOS gets, on any system.
of_startup.Application = of_startup.MacApplication  # type: ignore[misc]
application = of_startup.make_application()
application.given.connect(print)
given = sys.argv[1]
event = QFileOpenEvent(QUrl(given)) if ":" in given else QFileOpenEvent(given)
application.sendEvent(application, event)
