"""Why a pool was not made, or not deleted, in the language of the windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.setup.provisioning.failure import Reason
from desktop.setup.provisioning.problems import AwsProblem, Cause
from desktop.setup.provisioning.stack import Stage
from desktop.setup.provisioning.work import ChangeSetRefused, NotMade, NotNow
from desktop.ui.text.problem import Problem

if TYPE_CHECKING:
    from desktop.setup.provisioning.failure import Failure
    from desktop.setup.provisioning.stack import StackFacts


def work_problem(error: Exception) -> Problem:
    """Why a pool was not made, or not deleted."""
    match error:
        case AwsProblem():
            return aws_problem(error)
        case NotMade():
            if error.facts.stage is Stage.NOT_DELETED:
                return deletion_problem(error.failure)
            return failure_problem(error.failure)
        case NotNow():
            return stage_problem(error.facts)
        case ChangeSetRefused():
            text = QCoreApplication.translate(
                "Provisioning", "CloudFormation refuses this. What it says is under Details."
            )
            return Problem(text, str(error))
    text = QCoreApplication.translate(
        "Provisioning", "The connection couldn't be written to this disk."
    )
    return Problem(text, str(error))


def stage_problem(facts: StackFacts) -> Problem:
    """Why a stack takes no change now, and what to do."""
    texts = {
        Stage.AT_WORK: QCoreApplication.translate(
            "Provisioning", "CloudFormation is at work on this stack. Try again when it is done."
        ),
        Stage.NOT_DELETED: QCoreApplication.translate(
            "Provisioning",
            "The deletion of this stack was not finished. Delete it once more.",
        ),
        Stage.EMPTY: QCoreApplication.translate(
            "Provisioning",
            "There is a stack of this name with nothing in it. Choose another name, or delete it "
            "in the console of CloudFormation.",
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
    own = facts.is_ours or facts.stage is Stage.EMPTY
    text = texts.get(facts.stage, other) if own else foreign
    return Problem(text, f"{facts.name}\n{facts.status}\n{facts.reason}".strip())


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
        Reason.SENDER: QCoreApplication.translate(
            "Provisioning",
            "The pool wasn't made: the sender of emails can't be used. Verify the identity in "
            "Amazon SES, in the pool's Region, and fill in From where it is a domain.",
        ),
        Reason.TIER: QCoreApplication.translate(
            "Provisioning",
            "The pool wasn't made: its plan doesn't include what is asked for. Choose Essentials.",
        ),
        Reason.CANCELLED: QCoreApplication.translate(
            "Provisioning", "It was cancelled, and what was begun is taken back."
        ),
    }
    other = QCoreApplication.translate(
        "Provisioning", "The pool wasn't made. What AWS says is under Details."
    )
    return Problem(texts.get(failure.reason, other), failure.words)


def deletion_problem(failure: Failure) -> Problem:
    """Why CloudFormation could not delete the pool, and what to do."""
    texts = {
        Reason.NO_PERMISSION: QCoreApplication.translate(
            "Provisioning",
            "It wasn't deleted: a permission is missing. Ask for the one under Details.",
        ),
        Reason.PROTECTED: QCoreApplication.translate(
            "Provisioning",
            "The pool refuses to be deleted. Switch its deletion protection off in Cognito, then "
            "try again.",
        ),
    }
    other = QCoreApplication.translate(
        "Provisioning", "It wasn't deleted. What AWS says is under Details."
    )
    return Problem(texts.get(failure.reason, other), failure.words)
