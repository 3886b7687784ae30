"""What somebody does who knows the way: sign in as a practice user, with the right code."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QRadioButton

from desktop.auth.method import Method
from desktop.ui.dialogs.code import CodeDialog
from desktop.ui.dialogs.method import MethodDialog
from desktop.ui.dialogs.password import PasswordDialog
from tests.soak.play import Do, Script, Until
from tests.soak.stage import Stage

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
ANYBODY = (
    *BY_MESSAGE,
    *BY_APP,
    "nora.lindqvist",
    "ravi.patel",
    "hanna.fischer",
    "yusuf.demir",
    "olga.petrova",
    "otto.oversize",
)


def choose(stage: Stage, name: str) -> None:
    """As somebody who picks a user on the practice phone and presses "Fill in"."""
    if stage.phone.choose(name):
        stage.phone._fill_in()


def submit(stage: Stage, name: str) -> Script:
    stage.trail.append(f"signs in as {name}")
    yield Do(partial(choose, stage, name))
    yield Do(stage.login.submit)


def sign_in(stage: Stage, name: str) -> Script:
    """To the end, whichever it is: some users never get in."""
    yield from submit(stage, name)
    for _ in range(MOST_ANSWERS):
        yield Until(lambda: settled(stage), f"an end of the sign-in as {name}")
        if stage.attempt is None:
            return
        stage.trail.append(f"answers {type(stage.question).__name__}")
        yield Do(partial(answer, stage))
    yield Until(lambda: settled(stage), f"an end of the sign-in as {name}")
    if stage.attempt is not None:
        yield Do(stage.desk.sign_in.cancel)


def settled(stage: Stage) -> bool:
    """Whether it is the person's turn."""
    question = stage.question
    if question is None:
        return stage.attempt is None
    return not question.action.busy and question.isVisible()


def answer(stage: Stage) -> None:
    """Answer the question that is open, rightly."""
    match stage.question:
        case CodeDialog() as dialog:
            dialog.edit.setText(right_code(stage, dialog))
            dialog.submit()
        case MethodDialog() as dialog:
            choices = dialog.findChildren(QRadioButton)
            stage.rng.choice(choices).setChecked(True)
            dialog.submit()
        case PasswordDialog() as dialog:
            for field in (dialog.password, dialog.repeat):
                field.set_text(OWN_PASSWORD)
            dialog.submit()
        case _:
            return


def right_code(stage: Stage, dialog: CodeDialog) -> str:
    user = stage.desk.sign_in._user_name
    if dialog._ask is not None and dialog._ask.method is Method.AUTHENTICATOR_APP:
        answered = stage.pool.request("GET", f"/practice/totp/{user}")
        return str(answered.json()["code"]) if answered.status == 200 else "000000"
    messages = stage.pool.control("GET", "/practice/messages")
    codes = [message["code"] for message in messages if message["user"] == user]
    return str(codes[-1]) if codes else "000000"
