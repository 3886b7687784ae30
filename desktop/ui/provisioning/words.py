"""Sentences about making a pool, in the language of the windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.setup.provisioning.changes import Part
from desktop.setup.provisioning.failure import Reason
from desktop.setup.provisioning.problems import Cause
from desktop.setup.provisioning.stack import Stage
from desktop.ui.text.problem import Problem

if TYPE_CHECKING:
    from desktop.setup.provisioning.changes import Change, Drift, Event
    from desktop.setup.provisioning.failure import Failure
    from desktop.setup.provisioning.problems import AwsProblem
    from desktop.setup.provisioning.stack import StackFacts


def part_name(part: Part, name: str) -> str:
    """Of a part of the stack; its name in the template where it has no other."""
    return {
        Part.POOL: QCoreApplication.translate("Provisioning", "User pool"),
        Part.CLIENT: QCoreApplication.translate("Provisioning", "App client"),
        Part.ROLE: QCoreApplication.translate("Provisioning", "Role that sends text messages"),
        Part.STACK: QCoreApplication.translate("Provisioning", "Stack"),
    }.get(part, name)


def change_text(change: Change) -> str:
    """What a change set does to one part, with the settings that change."""
    form = {
        "Add": QCoreApplication.translate("Provisioning", "{part}: will be made"),
        "Modify": QCoreApplication.translate("Provisioning", "{part}: will be changed"),
        "Remove": QCoreApplication.translate("Provisioning", "{part}: will be deleted"),
    }.get(change.action, "{part}: " + change.action)
    text = form.format(part=part_name(change.part, change.name))
    settings = ", ".join(
        f"{it.setting} {it.before} → {it.after}" if it.after else it.setting for it in change.values
    )
    return f"{text} ({settings})" if settings else text


def drift_text(drift: Drift) -> str:
    """What was changed by hand since it was deployed."""
    form = (
        QCoreApplication.translate("Provisioning", "{part}: was deleted by other means")
        if drift.deleted
        else QCoreApplication.translate("Provisioning", "{part}: was changed by other means")
    )
    return form.format(part=part_name(drift.part, drift.name))


def event_text(event: Event) -> str:
    """A step of progress."""
    part = part_name(event.part, event.name)
    forms = {
        "CREATE_IN_PROGRESS": QCoreApplication.translate("Provisioning", "{part}: being made…"),
        "CREATE_COMPLETE": QCoreApplication.translate("Provisioning", "{part}: made"),
        "UPDATE_IN_PROGRESS": QCoreApplication.translate("Provisioning", "{part}: being changed…"),
        "UPDATE_COMPLETE": QCoreApplication.translate("Provisioning", "{part}: changed"),
        "DELETE_IN_PROGRESS": QCoreApplication.translate("Provisioning", "{part}: being deleted…"),
        "DELETE_COMPLETE": QCoreApplication.translate("Provisioning", "{part}: deleted"),
    }
    taken_back = QCoreApplication.translate("Provisioning", "{part}: taken back")
    failed = QCoreApplication.translate("Provisioning", "{part}: did not work")
    form = forms.get(event.status)
    if form is None:
        form = failed if event.status.endswith("_FAILED") else taken_back
    return form.format(part=part)


def aws_problem(problem: AwsProblem) -> Problem:
    """Why AWS could not be asked, and what to do."""
    texts = {
        Cause.NO_CREDENTIALS: QCoreApplication.translate(
            "Provisioning",
            "There are no AWS credentials. Choose another AWS profile, or set one up with the AWS "
            "CLI.",
        ),
        Cause.NO_PROFILE: QCoreApplication.translate(
            "Provisioning", "The AWS config has no such profile. Choose another one."
        ),
        Cause.CONFIG_UNREADABLE: QCoreApplication.translate(
            "Provisioning", "The AWS config can't be read. Correct that file."
        ),
        Cause.NO_REGION: QCoreApplication.translate(
            "Provisioning", "This AWS profile names no Region. Fill one in."
        ),
        Cause.EXPIRED: QCoreApplication.translate(
            "Provisioning",
            "The AWS credentials have expired. Get new ones the way you got these, then try again.",
        ),
        Cause.SIGN_IN_NEEDED: QCoreApplication.translate(
            "Provisioning",
            "The AWS sign-in (SSO) has expired. Run “aws sso login” for this profile, then try "
            "again.",
        ),
        Cause.MFA_CODE_NEEDED: QCoreApplication.translate(
            "Provisioning", "The AWS role asks for a code, and none was given."
        ),
        Cause.MFA_CODE_REFUSED: QCoreApplication.translate(
            "Provisioning",
            "AWS refused the code. Each works once: wait for the next, then try again.",
        ),
        Cause.REFUSED: QCoreApplication.translate(
            "Provisioning",
            "AWS doesn't take these credentials. Check the access key and this computer's clock.",
        ),
        Cause.NO_PERMISSION: QCoreApplication.translate(
            "Provisioning", "These AWS credentials may not do {action}. Ask for that permission."
        ),
        Cause.QUOTA: QCoreApplication.translate(
            "Provisioning",
            "A quota of the AWS account is used up. Delete what is no longer needed, or ask AWS "
            "for more.",
        ),
        Cause.TOO_MANY_REQUESTS: QCoreApplication.translate(
            "Provisioning", "AWS had too many requests from this account. Wait a few minutes."
        ),
        Cause.UNREACHABLE: QCoreApplication.translate(
            "Provisioning",
            "AWS can't be reached. Check the connection, the proxy and the name of the Region.",
        ),
        Cause.CERTIFICATE: QCoreApplication.translate(
            "Provisioning",
            "The certificate of AWS isn't trusted here: most likely the network opens TLS. Ask IT.",
        ),
        Cause.PROXY: QCoreApplication.translate(
            "Provisioning",
            "The proxy wants a user name and password, or refused those it was given. Sign in to "
            "a connection once: you are asked for them there.",
        ),
        Cause.SETTING: QCoreApplication.translate(
            "Provisioning",
            "A setting for the proxy or for certificates can't be used, so nothing was sent. "
            "Correct it: Details names it.",
        ),
    }
    other = QCoreApplication.translate("Provisioning", "AWS refused {action}.")
    text = texts.get(problem.cause, other).format(action=problem.action)
    details = "\n".join(it for it in (problem.action, problem.code, problem.detail) if it)
    return Problem(text, details)


def failure_problem(failure: Failure) -> Problem:
    """Why CloudFormation could not make the pool, and what to do."""
    texts = {
        Reason.NO_PERMISSION: QCoreApplication.translate(
            "Provisioning",
            "The pool wasn't made: a permission is missing. Ask for the one under Details.",
        ),
        Reason.QUOTA: QCoreApplication.translate(
            "Provisioning",
            "The pool wasn't made: a quota of the account is used up. Ask AWS for more.",
        ),
        Reason.ROLE_TOO_NEW: QCoreApplication.translate(
            "Provisioning",
            "The pool wasn't made: the new role isn't known everywhere yet. Try again in a minute.",
        ),
        Reason.CANCELLED: QCoreApplication.translate(
            "Provisioning", "It was cancelled, and what was begun is taken back."
        ),
    }
    other = QCoreApplication.translate(
        "Provisioning", "The pool wasn't made. What AWS says is under Details."
    )
    return Problem(texts.get(failure.reason, other), failure.words)


def stage_problem(facts: StackFacts) -> Problem:
    """Why a stack takes no change now, and what to do."""
    texts = {
        Stage.AT_WORK: QCoreApplication.translate(
            "Provisioning", "CloudFormation is at work on this stack. Try again when it is done."
        ),
        Stage.NEVER_MADE: QCoreApplication.translate(
            "Provisioning",
            "A stack of this name was never finished. Delete it with “cognito-desk provision "
            "--delete”, or choose another name.",
        ),
    }
    other = QCoreApplication.translate(
        "Provisioning",
        "The last change of this stack was not finished. See it in the console of CloudFormation.",
    )
    foreign = QCoreApplication.translate(
        "Provisioning",
        "There is a stack of this name that this program didn't make. Choose another name.",
    )
    text = texts.get(facts.stage, other) if facts.is_ours else foreign
    return Problem(text, f"{facts.name}\n{facts.status}\n{facts.reason}".strip())
