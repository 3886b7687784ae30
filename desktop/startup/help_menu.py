"""The Help menu: diagnostics to copy, the detailed log, the facts of About and the licences."""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot, qVersion

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.config.profile import Profile
    from desktop.diagnostics.diagnostics import Diagnostics
    from desktop.support.diagnostics_text import Situation
    from desktop.ui.main_window.about import AboutDialog
    from desktop.ui.main_window.licences import LicencesDialog
    from desktop.ui.main_window.window import MainWindow
    from desktop.ui.models.about_facts import AboutFacts
    from desktop.ui.models.connection import Connection


class HelpMenu(QObject):
    """What it tells is gathered on threads, when it is asked for."""

    _text_ready = Signal(str, int)
    _facts_ready = Signal(object)
    _licences_ready = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        connection: Callable[[], Connection | None],
        diagnostics: Diagnostics | None,
    ) -> None:
        """`connection` is the one in use; without `diagnostics` there is no log."""
        super().__init__(window)
        self._window = window
        self._connection = connection
        self._diagnostics = diagnostics
        self._about: AboutDialog | None = None
        self._licences: LicencesDialog | None = None
        window.diagnostics_wanted.connect(self.copy_diagnostics)
        window.detailed_log_toggled.connect(self._log_in_detail)
        window.about_opened.connect(self._about_opened)
        self._text_ready.connect(self._copy)
        self._facts_ready.connect(self._show_facts)
        self._licences_ready.connect(self._show_licences)

    @Slot()
    def copy_diagnostics(self) -> None:
        """Gather them, and copy them once they are there."""
        from desktop.support.diagnostics_text import MOST_EVENTS, Situation

        connection, model = self._connection(), self._window.pages.activity
        counts = model.counts if model is not None else None
        situation = Situation(
            self._window.status.value,
            connection.profile if connection is not None else None,
            Path(connection.path) if connection is not None and connection.path else None,
            model.newest(MOST_EVENTS) if model is not None else (),
            (
                ("sign-ins", counts.sessions if counts is not None else 0),
                ("failures", counts.failures if counts is not None else 0),
                ("messages sent", counts.messages if counts is not None else 0),
                ("of these by SMS", counts.text_messages if counts is not None else 0),
            ),
            qVersion(),
        )
        _on_a_thread(self._gather_text, situation)

    def _gather_text(self, situation: Situation) -> None:
        from desktop.support.diagnostics_text import diagnostics_text

        text = diagnostics_text(time.time(), situation)
        with suppress(RuntimeError):  # the window is gone
            self._text_ready.emit(text, len(situation.events))

    @Slot(str, int)
    def _copy(self, text: str, steps: int) -> None:
        from PySide6.QtGui import QGuiApplication

        QGuiApplication.clipboard().setText(text)
        self._window.show_status(
            self.tr(
                "Diagnostics copied: versions, settings, addresses, last steps (%n). "
                "No password, code, token or user name is among them.",
                "",
                steps,
            )
        )

    @Slot(bool)
    def _log_in_detail(self, on: bool) -> None:  # noqa: FBT001 - a slot
        from desktop.system.folders import log_file

        if self._diagnostics is None or not self._diagnostics.log_in_detail(on):
            text = self.tr("There is no log file: it can't be written at {path}.")
        elif on:
            text = self.tr(
                "Each step is logged until Cognito Desk ends, in {path}. "
                "Passwords, codes and tokens are not in it."
            )
        else:
            text = self.tr("The detailed log is off. What was logged is in {path}.")
        self._window.show_status(text.format(path=log_file()))

    @Slot(object)
    def _about_opened(self, dialog: AboutDialog) -> None:
        self._about = dialog
        dialog.finished.connect(self._about_closed)
        dialog.licences_wanted.connect(self._open_licences)
        connection = self._connection()
        _on_a_thread(self._gather_facts, connection.profile if connection is not None else None)

    def _gather_facts(self, profile: Profile | None) -> None:
        from desktop.support.addresses import Addresses, addresses_of
        from desktop.support.licence_texts import components
        from desktop.support.versions import program_versions
        from desktop.ui.models.about_facts import AboutFacts

        addresses = addresses_of(profile) if profile is not None else Addresses()
        facts = AboutFacts(
            program_versions(qVersion())[1:],
            tuple((f"{it.name} {it.version}", it.licence) for it in components()),
            addresses.api,
            addresses.keys,
            addresses.proxy,
            addresses.unusable,
            profile.support if profile is not None else "",
        )
        with suppress(RuntimeError):  # the window is gone
            self._facts_ready.emit(facts)

    @Slot(object)
    def _show_facts(self, facts: AboutFacts) -> None:
        if self._about is not None:
            self._about.show_facts(facts)

    @Slot()
    def _about_closed(self) -> None:
        self._about = None

    @Slot()
    def _open_licences(self) -> None:
        from desktop.ui.main_window.licences import LicencesDialog

        dialog = self._licences = LicencesDialog(self._about)
        dialog.finished.connect(self._licences_closed)
        dialog.open()
        _on_a_thread(self._gather_licences)

    def _gather_licences(self) -> None:
        from desktop.support.licence_texts import licence_texts

        texts = licence_texts()
        with suppress(RuntimeError):  # the window is gone
            self._licences_ready.emit(texts)

    @Slot(object)
    def _show_licences(self, texts: Sequence[tuple[str, str]]) -> None:
        if self._licences is not None:
            self._licences.show_texts(texts)

    @Slot()
    def _licences_closed(self) -> None:
        self._licences = None


def _on_a_thread(gather: Callable[..., None], *given: object) -> None:
    threading.Thread(target=gather, args=given, name="support", daemon=True).start()
