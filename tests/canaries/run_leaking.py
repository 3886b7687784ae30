"""A program that leaks its secret into every place that `computer.py` looks at.

Usage: run_leaking.py FOLDER SECRET, with LEAK=SECRET in the environment. FOLDER is the test's own.
"""

from __future__ import annotations

import gzip
import os
import socket
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import secretstorage
from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtGui import QClipboard, QIcon, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMainWindow,
    QMenu,
    QSystemTrayIcon,
    QTableWidget,
    QTableWidgetItem,
)

FOLDERS = {
    "XDG_CONFIG_HOME": "state.json",
    "XDG_CACHE_HOME": "cached",
    "XDG_DATA_HOME": "database",
    "XDG_RUNTIME_DIR": "some.lock",
    "TMPDIR": "temporary",
    "HOME": ".hidden",
}


def into_files(kept: Path, secret: str) -> None:
    for folder, name in FOLDERS.items():
        path = Path(os.environ[folder]) / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(secret)
    home = Path(os.environ["HOME"])
    (home / "packed").write_bytes(gzip.compress(secret.encode()))
    (home / f"name-{secret}").touch()
    (home / "link").symlink_to(secret)
    socket.socket(socket.AF_UNIX).bind(str(home / "run" / f"{secret}.socket"))
    (kept / "ours.log").write_text(secret)
    sys.stderr.write(f"{secret}\n")


def into_the_keyring(secret: str) -> None:
    with closing(secretstorage.dbus_init()) as bus:
        collection = secretstorage.get_default_collection(bus)
        collection.unlock()
        collection.create_item("leak", {"leak": "x"}, secret.encode())


class Leaky(QMainWindow):
    def __init__(self, secret: str) -> None:
        super().__init__()
        self._secret = secret
        self.setWindowTitle(f"Cognito Desk {secret}")
        table = QTableWidget(1, 1)
        table.setAccessibleName("Claims")
        table.setItem(0, 0, QTableWidgetItem(secret))
        self.setCentralWidget(table)
        self._line = QLineEdit()
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._line.setAccessibleName("Password")
        self.statusBar().addWidget(self._line)
        self.statusBar().setAccessibleDescription(secret)
        self._menu = QMenu(self)
        self._menu.addAction(secret)
        self._icon = QSystemTrayIcon(QIcon(QPixmap(8, 8)), self)
        self._icon.setContextMenu(self._menu)
        self._icon.setToolTip(secret)
        self._icon.show()
        QTimer.singleShot(0, self.leak)

    def leak(self) -> None:
        self._icon.showMessage("Leak", self._secret)
        for letter in self._secret:
            self._line.insert(letter)
        self._line.clear()
        for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
            data = QMimeData()
            data.setData("application/x-leak", self._secret.encode())
            QApplication.clipboard().setMimeData(data, mode)


def main() -> int:
    kept, secret = sys.argv[-2:]
    application = QApplication(sys.argv[:1])
    into_files(Path(kept), secret)
    into_the_keyring(secret)
    window = Leaky(secret)
    window.show()
    with subprocess.Popen(["sleep", "60"], env=dict(os.environ)) as child:
        ended = application.exec()
        child.kill()
    return ended


sys.exit(main())
