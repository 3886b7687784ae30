"""The question whether to quit while CloudFormation is at work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.system.monotonic import monotonic
from desktop.ui.dialogs.confirm import ConfirmDialog, ConfirmTexts

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.provisioning.make_pool import MakePoolDialog


def ask_before_quitting(
    dialog: MakePoolDialog, let_go: Callable[[], object], leave: Callable[[], object]
) -> None:
    """Ask over the dialog, in place of a question that stands there.

    A yes first leaves CloudFormation to itself (`let_go`), else closing would take all back.
    """
    translate = QCoreApplication.translate
    for before in dialog.findChildren(ConfirmDialog):
        before.reject()
    texts = ConfirmTexts(
        translate("Provisioning", "Quit while a pool is being made?"),
        translate(
            "Provisioning",
            "CloudFormation goes on by itself. For the connection, open “Make a pool…” later "
            "and name the same stack.",
        ),
        translate("Provisioning", "Quit"),
        translate("Provisioning", "Quitting…"),
        destroys=False,
    )
    question = ConfirmDialog(texts, monotonic, dialog)
    question.confirmed.connect(question.accept)
    question.confirmed.connect(let_go)
    question.confirmed.connect(dialog.finish)
    question.confirmed.connect(leave)
    question.finished.connect(question.deleteLater)
    question.open()
