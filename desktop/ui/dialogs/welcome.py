"""The first dialog of a new user: a connection file, one that is there, or the practice pool."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot

from desktop.ui.dialogs.form_dialog import BETWEEN, FormDialog
from desktop.ui.dialogs.logo_head import add_logo
from desktop.ui.style import theme
from desktop.ui.text.organisation import own_connections_refused
from desktop.ui.text.problem import Problem
from desktop.ui.text.safe import visible_name
from desktop.ui.widgets.buttons import Button, LinkButton
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.fields import Field
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.paste_field import PasteField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QVBoxLayout, QWidget


class Welcome(FormDialog):
    """Shown while there is no connection, or several and none was used. Closing is `rejected`."""

    practice_wanted = Signal()
    open_file_wanted = Signal()
    text_entered = Signal(str)
    """A link, an address or ids."""
    connection_chosen = Signal(int)
    """The number of a connection that was offered."""

    def __init__(
        self,
        offered: Sequence[str] = (),
        monotonic: Callable[[], float] = time.monotonic,
        parent: QWidget | None = None,
        *,
        own_connections: bool = True,
        practice_pool: bool = True,
    ) -> None:
        """`offered`: names of the connections that are there.

        Whether people may have `own_connections` here and try the `practice_pool`, is up to their
        organisation.
        """
        self._offered = bool(offered)
        self._own_connections = own_connections
        super().__init__(monotonic, parent)
        self.setWindowTitle(self.tr("Welcome"))
        self.heading.setText(self.tr("Welcome"))
        self.cancel.hide()
        self.connections: ComboBox | None = None
        self.open_file: Button | None = None
        if offered:
            self._offer(offered)
        else:
            self._ask_for_file()
        self.paste: PasteField | None = None
        if own_connections:
            self._add_paste_field()
        self.practice: LinkButton | None = None
        if practice_pool:
            self._add_practice()

    def _add_paste_field(self) -> None:
        self.paste = PasteField()
        self.paste.entered.connect(self.text_entered)
        self.paste.overflowed.connect(self._too_long)
        self.below.addSpacing(theme.px(4))
        self.below.addWidget(self.paste)

    def _add_practice(self) -> None:
        self.practice = LinkButton(self.tr("Try the practice pool"))
        self.practice.setAccessibleName(self.practice.text())
        self.practice.clicked.connect(self.practice_wanted)
        self.below.addSpacing(theme.px(BETWEEN))
        self.below.addWidget(
            Label(
                self.tr(
                    "Only looking around? The practice pool runs on this computer, with users and "
                    "a phone to practise with. Nothing leaves it."
                ),
                "aside",
                wrap=True,
            )
        )
        self.below.addWidget(self.practice, 0, Qt.AlignmentFlag.AlignLeading)

    def names(self) -> tuple[str, str, str]:
        """The dialog is never busy."""
        action = self.tr("Continue") if self._offered else self.tr("Open a connection file…")
        if not (self._offered or self._own_connections):
            action = self.tr("Close")
        return self.tr("Welcome"), action, action

    def fill_head(self, head: QVBoxLayout) -> None:
        _, texts = add_logo(head)
        super().fill_head(texts)
        texts.setSpacing(theme.px(2))

    def first_focus(self) -> QWidget:
        return self.connections or self.action

    @Slot()
    def submit(self) -> None:
        if self.connections is None and not self._own_connections:
            self.reject()
        elif self.connections is None:
            self.open_file_wanted.emit()
        else:
            self.connection_chosen.emit(self.connections.currentIndex())

    @Slot()
    def _too_long(self) -> None:
        if self.paste is not None:
            self.show_problem(Problem(self.paste.too_long_text()))

    def _offer(self, names: Sequence[str]) -> None:
        self.set_subtitle(self.tr("Choose the connection to sign in with."))
        self.connections = ComboBox()
        self.connections.addItems([visible_name(name) for name in names])
        self.content.addWidget(Field(self.tr("Connection"), self.connections))
        if not self._own_connections:
            return
        self.open_file = Button(self.tr("Open a connection file…"))
        self.open_file.setAccessibleName(self.open_file.text())
        self.open_file.clicked.connect(self.open_file_wanted)
        self.below.addSpacing(theme.px(BETWEEN))
        self.below.addWidget(
            Label(
                self.tr("Yours isn't in the list? Open the file that your IT department gave you."),
                wrap=True,
            )
        )
        self.below.addSpacing(theme.px(4))
        self.below.addWidget(self.open_file)

    def _ask_for_file(self) -> None:
        self.set_subtitle(self.tr("There is no connection to sign in with yet."))
        if not self._own_connections:
            self.content.addWidget(Label(own_connections_refused(), wrap=True))
            return
        self.content.addWidget(
            Label(
                self.tr(
                    "For your account you need a connection file: from your IT department "
                    "(.cognito-desk or .toml), or from an app of yours (amplify_outputs.json). You "
                    "can also drop it on this window."
                ),
                wrap=True,
            )
        )
