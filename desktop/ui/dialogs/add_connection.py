"""Shows what was found of a connection, and asks for its name and for what is missing."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot

from desktop.auth.issuers import region_of
from desktop.setup.discovery.found import Candidate, Source
from desktop.ui.dialogs.app_client_choice import AppClientChoice
from desktop.ui.dialogs.form_dialog import FormDialog
from desktop.ui.dialogs.found_facts import FoundFacts
from desktop.ui.text import client_facts
from desktop.ui.text.found_values import ids_problem, name_problem
from desktop.ui.text.safe import visible_name
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.password_field import PasswordField

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from desktop.setup.discovery.client_facts import ClientFacts
    from desktop.setup.discovery.found import Found
    from desktop.ui.dialogs.form_dialog import InputError
    from desktop.ui.text.problem import Problem

PAUSE_MS = 700
"""After the last key, before the service is asked about what was typed."""


class AddConnectionDialog(FormDialog):
    """Emits `decided` with the `Candidate` once, or `cancelled`.

    `check_wanted` has one that the service can be asked about, or None where the last one no longer
    stands; `show_checking` and the like answer. `clients_wanted` has the pool's id, at the press of
    a button; `set_candidates` or `show_not_listed` answers. Adding waits for none of it.
    """

    decided = Signal(object)
    check_wanted = Signal(object)
    clients_wanted = Signal(str)

    def __init__(
        self,
        found: Found,
        taken: Collection[str] = (),
        monotonic: Callable[[], float] = time.monotonic,
        *,
        can_list: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`taken`: names that this connection can't have. `can_list`: whether clients can be."""
        self._can_list = can_list
        self._suggested = ""
        """The name that was filled in."""
        self._found = found
        self._taken = frozenset(name.casefold() for name in taken)
        self._base = found.candidates[0]
        self._facts: ClientFacts | None = None
        self._issuer_type = ""
        self._checked: Candidate | None = None
        super().__init__(monotonic, parent)
        self.set_subtitle(self._subtitle())
        self._pause_before_check = QTimer(self)
        self._pause_before_check.setSingleShot(True)
        self._pause_before_check.setInterval(PAUSE_MS)
        self._pause_before_check.timeout.connect(self._want_check)
        self._build_fields()
        self.place_cancel()
        self._take(self._base)

    def _build_fields(self) -> None:
        self.clients = AppClientChoice(self._found.candidates, can_list=self._can_list, parent=self)
        self.clients.chosen.connect(self._take)
        self.clients.listing_wanted.connect(self._list_clients)
        self.name_field = TextField(self.tr("Name"))
        self.pool = TextField(self.tr("User pool id"))
        self.client = TextField(self.tr("App client id"))
        self.secret = PasswordField(self.tr("Client secret"), self.tr("Show client secret"))
        self.facts = FoundFacts()
        self.status = Label("", "aside", wrap=True)
        self.status.hide()
        self._fields: dict[str, TextField] = {
            "user_pool_id": self.pool,
            "client_id": self.client,
            "client_secret": self.secret,
        }
        for field in self._fields.values():
            field.changed.connect(self._changed)
            field.hide()
        self.name_field.changed.connect(self._update)
        for widget in (
            *(self.clients.field, self.name_field, self.pool, self.client, self.clients.button),
            *(self.secret, self.facts, self.status),
        ):
            self.content.addWidget(widget)

    def names(self) -> tuple[str, str, str]:
        return self.tr("Add this connection"), self.tr("Add"), self.tr("Adding…")

    def first_focus(self) -> QWidget:
        """What is missing first."""
        fields = self._fields.values()
        empty = (each for each in fields if each.isVisibleTo(self) and not each.text())
        return next(empty, self.name_field)

    def candidate(self) -> Candidate:
        """What is known by now, with what was typed."""
        base = self._base
        pool = self.pool.text() if self.pool.isVisibleTo(self) else base.user_pool_id
        client = self.client.text() if self.client.isVisibleTo(self) else base.client_id
        secret = base.client_secret
        if self.secret.isVisibleTo(self):
            secret = self.secret.text().strip()
        facts = self._facts
        return replace(
            base,
            name=self.name_field.text(),
            user_pool_id=pool,
            client_id=client,
            client_secret=secret,
            auth_flow=base.auth_flow or (facts.auth_flow if facts else ""),
            issuer_type=base.issuer_type or self._issuer_type,
        )

    # What the person does

    def check(self) -> InputError | None:
        candidate = self.candidate()
        wrong = name_problem(candidate.name, self._taken) or self._wrong(candidate)
        if wrong is None and self._lacks_secret(candidate):
            self.secret.show()
            return self.secret, self.tr("Enter the app client's secret.")
        if wrong is None:
            return None
        key, text = wrong
        return self._fields.get(key, self.name_field), text

    def send(self) -> None:
        self._pause_before_check.stop()
        self.decided.emit(self.candidate())

    def reject(self) -> None:
        self._pause_before_check.stop()
        super().reject()

    def set_editable(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        for field in (self.name_field, *self._fields.values()):
            field.set_read_only(not on)
        self.clients.box.setEnabled(on)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._want_check()

    # What the presenter tells

    def show_checking(self) -> None:
        """The service is being asked."""
        self.clear_problem()
        self.status.setText(self.tr("Checking with the service… You can add it without waiting."))
        self.status.show()

    def show_facts(self, facts: ClientFacts) -> None:
        """What the service said of the last candidate that a check was wanted for."""
        self.status.hide()
        self._facts = facts
        if facts.needs_secret:
            self.secret.show()
        if facts.exists is False:
            self._make_editable(self.client, self._base.client_id)
        self._update()
        self.set_tab_order()
        problem = client_facts.facts_problem(facts, self.candidate())
        if problem.kind != "success" or self.message.problem is None:
            self.message.show_problem(problem)

    def show_issuer(self, issuer_type: str) -> None:
        """Which issuer the pool names, if that could be found out."""
        self._issuer_type = issuer_type
        self._update()

    def show_unchecked(self, details: str) -> None:
        """The service couldn't be asked."""
        self.status.hide()
        self.message.show_problem(client_facts.unchecked(details))

    def set_candidates(self, candidates: Sequence[Candidate]) -> None:
        """The app clients of the pool. What was typed meanwhile goes before them."""
        self.clients.end()
        self.status.hide()
        if not candidates:
            self.message.show_problem(client_facts.no_app_clients())
        elif self.client.text() == self.clients.typed:
            self.clear_problem()
            self.clients.offer(self._base, candidates)

    def show_not_listed(self, problem: Problem) -> None:
        """The app clients could not be listed."""
        self.clients.end()
        self.status.hide()
        self.message.show_problem(problem)

    def show_known(self, name: str) -> None:
        """There is a connection of this name to the same app client."""
        self.message.show_problem(client_facts.known_already(name))

    # How it goes together

    @Slot(object)
    def _take(self, base: Candidate) -> None:
        typed = self.name_field.text() not in ("", self._suggested)
        self._base = base
        self._suggested = base.suggested_name()
        self._facts, self._issuer_type, self._checked = None, "", None
        if not typed:
            self.name_field.set_text(self._suggested)
        for key, field in self._fields.items():
            field.set_text("")
            field.setVisible(key in base.missing)
        self._update()
        self.set_tab_order()
        self._pause_before_check.stop()
        if self.isVisible():  # else when it is shown
            self._want_check()

    @Slot()
    def _list_clients(self) -> None:
        self.clear_problem()
        self.clients.begin(self.client.text())
        self.status.setText(self.tr("Asking AWS for the app clients…"))
        self.status.show()
        self.clients_wanted.emit(self.candidate().user_pool_id)

    @Slot()
    def _changed(self) -> None:
        self.clear_problem()
        self.status.hide()
        self._facts = None
        self.check_wanted.emit(None)
        self._checked = None
        self._update()
        self._pause_before_check.start()

    @Slot()
    def _want_check(self) -> None:
        candidate = replace(self.candidate(), name="")
        ready = candidate.user_pool_id and candidate.client_id and not self._wrong(candidate)
        if ready and candidate != self._checked:
            self._checked = candidate
            self.check_wanted.emit(candidate)

    def _make_editable(self, field: TextField, text: str) -> None:
        if not field.isVisibleTo(self):
            field.edit.blockSignals(True)
            field.set_text(text)
            field.edit.blockSignals(False)
            field.show()

    @Slot()
    def _update(self) -> None:
        """Show what is known, but for what stands in a field."""
        candidate = self.candidate()
        in_question = self.client.isVisibleTo(self) and bool(region_of(candidate.user_pool_id))
        self.clients.offer_listing(in_question)
        typed = [key for key, field in self._fields.items() if field.isVisibleTo(self)]
        self.facts.show_candidate(candidate, typed)

    def _wrong(self, candidate: Candidate) -> tuple[str, str] | None:
        return ids_problem(candidate, self._base.region)

    def _lacks_secret(self, candidate: Candidate) -> bool:
        needed = candidate.needs_secret or (self._facts is not None and self._facts.needs_secret)
        return bool(needed) and not candidate.client_secret

    def _subtitle(self) -> str:
        if self._found.source is Source.LINK:
            return self.tr(
                "A link wants to add this connection. Add it only if you expected that: the link's "
                "author chose where your password goes."
            )
        if self._found.origin:
            text = self.tr("This is what “%1” says. Nothing else of it is used.")
            return text.replace("%1", visible_name(self._found.origin, 80))
        return self.tr("This is what was found. Check it before you add it.")
