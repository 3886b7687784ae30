"""Sentences about a pool that is there, in the language of the windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.setup.provisioning.invitation import Refusal, refusal_of
from desktop.ui.provisioning.invitation_words import (
    is_there_already,
    refusal_problem,
    was_invited,
)
from desktop.ui.provisioning.words import drift_text
from desktop.ui.text.doctor import judgement_text
from desktop.ui.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.setup.doctor.finding import Judgement
    from desktop.setup.provisioning.changes import Drift
    from desktop.setup.provisioning.invitation import Invitation
    from desktop.setup.provisioning.problems import AwsProblem


def made_lines(
    outputs: Mapping[str, str],
    drifts: Sequence[Drift],
    invitation: Invitation | None,
    refusal: AwsProblem | None,
) -> list[str]:
    """What is there. `refusal`: why no message was sent to the test user."""
    translate = QCoreApplication.translate
    lines = [
        translate("Provisioning", "User pool {id}").format(id=outputs["UserPoolId"]),
        translate("Provisioning", "App client {id}").format(id=outputs["ClientId"]),
        *(drift_text(it) for it in drifts),
    ]
    if invitation is not None:
        lines.append(was_invited(invitation) if refusal is None else is_there_already(invitation))
    return [f"•  {it}" for it in lines]


def not_invited(
    refusal: AwsProblem | None, invitation: Invitation | None, user_pool_id: str
) -> Problem | None:
    """Why the test user got no message; None where that is as it should be."""
    if refusal is None or invitation is None or refusal_of(refusal) is Refusal.THERE_ALREADY:
        return None
    return refusal_problem(refusal, invitation, user_pool_id)


def made_remark(judgement: Judgement) -> Problem | None:
    """What is to be looked at before people use it, as the doctor has it; mostly nothing."""
    details = judgement_text(judgement)
    if not details:
        return None
    text = QCoreApplication.translate(
        "Provisioning", "The pool is there. Look at what is under Details before people use it."
    )
    return Problem(text, details, "warning")
