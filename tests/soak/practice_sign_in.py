"""Sign in as a practice user, with the right answer to every prompt."""

from __future__ import annotations

from contextlib import suppress
from functools import partial

from PySide6.QtWidgets import QRadioButton

from desktop.auth.method import Method
from desktop.ui.dialogs.code import CodeDialog
from desktop.ui.dialogs.method import MethodDialog
from desktop.ui.dialogs.password import PasswordDialog
from tests.soak.script_player import Do, Script, Until
from tests.soak.scripted_app import ScriptedApp

OWN_PASSWORD = "Correct-horse-battery-1"
MOST_ANSWERS = 4
"""A code of an app that was used already is refused until the next one comes: nobody waits."""
BY_MESSAGE = (
    "maria.santos",
    "ines.moreau",
    "carla.rossi",
    "eve.markup",
    "omar.haddad",
    "rosa.keller",
    "simon.weber",
    "paula.jensen",
    "maximiliane.von-der-langen-reihe",
)
"""Who can sign in again and again: their codes come by text message, or there is none."""
BY_APP = ("tom.okafor", "sam.whitfield", "lee.chen")
ALL_USERS = (
    *BY_MESSAGE,
    *BY_APP,
    "nora.lindqvist",
    "ravi.patel",
    "hanna.fischer",
    "yusuf.demir",
    "olga.petrova",
    "otto.oversize",
)


def choose(program: ScriptedApp, name: str) -> None:
    """As somebody who picks a user on the practice phone and presses "Fill in"."""
    if program.phone.choose(name):
        program.phone.card.fill.click()


def submit(program: ScriptedApp, name: str) -> Script:
    program.trail.append(f"signs in as {name}")
    yield Do(partial(choose, program, name))
    yield Do(program.login.submit)


def sign_in(program: ScriptedApp, name: str) -> Script:
    """To the end, whichever it is: some users never get in."""
    yield from submit(program, name)
    for _ in range(MOST_ANSWERS):
        yield Until(lambda: settled(program), f"an end of the sign-in as {name}")
        if program.attempt is None:
            return
        program.trail.append(f"answers {type(program.prompt).__name__}")
        yield Do(partial(answer, program))
    yield Until(lambda: settled(program), f"an end of the sign-in as {name}")
    if program.attempt is not None:
        yield Do(program.main_presenter.sign_in.cancel)


def settled(program: ScriptedApp) -> bool:
    """Whether it is the person's turn."""
    question = program.prompt
    if question is None:
        return program.attempt is None
    return not question.action.busy and question.isVisible()


def answer(program: ScriptedApp) -> None:
    """Answer the question that is open, rightly."""
    match program.prompt:
        case CodeDialog() as dialog:
            dialog.edit.setText(right_code(program, dialog))
            dialog.submit()
        case MethodDialog() as dialog:
            choices = dialog.findChildren(QRadioButton)
            program.rng.choice(choices).setChecked(True)
            dialog.submit()
        case PasswordDialog() as dialog:
            for field in (dialog.password, dialog.repeat):
                field.set_text(OWN_PASSWORD)
            dialog.submit()
        case _:
            return


def right_code(program: ScriptedApp, dialog: CodeDialog) -> str:
    user = program.main_presenter.sign_in._user_name
    if dialog._ask is not None and dialog._ask.method is Method.AUTHENTICATOR_APP:
        with suppress(LookupError):
            return program.pool.totp(user)
        return "000000"
    messages = program.pool.messages(user)
    return str(messages[-1]["code"]) if messages else "000000"
