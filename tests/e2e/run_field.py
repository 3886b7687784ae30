"""A window with one field for a secret. Usage: run_field.py plain|secret|code|key.

"plain" is QLineEdit with Password echo, "secret" the program's PasswordField, "code" the field for
a code, "key" a setup key. Each line on stdin is "tell", "clear", or a text to set; answered by a
line with what the field holds. A setup key takes none.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from desktop.ui.widgets.code_edit import CodeEdit
from desktop.ui.widgets.fields import Field, TextField
from desktop.ui.widgets.password_field import PasswordField
from desktop.ui.widgets.secret_clipboard import SecretClipboard
from desktop.ui.widgets.setup_key import SetupKey


def plain() -> Field:
    edit = QLineEdit()
    edit.setEchoMode(QLineEdit.EchoMode.Password)
    return TextField("Password", edit)


def setup_key() -> Field:
    key = SetupKey(SecretClipboard(QApplication.instance()))
    key.set_key("ABCDEFGHIJKL")
    return Field("Setup key", key)


KINDS = {
    "plain": plain,
    "secret": lambda: PasswordField("Password", "Show password"),
    "code": lambda: TextField("Code", CodeEdit()),
    "key": setup_key,
}


def main() -> int:
    application = QApplication(sys.argv[:1])
    window = QWidget()
    window.setWindowTitle("Field")
    field = KINDS[sys.argv[1]]()
    QVBoxLayout(window).addWidget(field)
    told = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)

    def obey() -> None:
        line = sys.stdin.readline().rstrip("\n")
        assert isinstance(field, TextField)
        if line == "clear":
            field.edit.clear()
        elif line != "tell":
            field.set_text(line)
        sys.stdout.write(f"{field.edit.text()}\n")
        sys.stdout.flush()

    told.activated.connect(obey)
    window.resize(400, 100)
    window.show()
    field.setFocus()
    return application.exec()


sys.exit(main())
