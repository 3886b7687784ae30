"""What a command says of problems, changes and progress, in English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.setup.provisioning.changes import Part
from desktop.setup.provisioning.failure import Reason
from desktop.setup.provisioning.problems import Cause
from desktop.setup.provisioning.stack import Stage

if TYPE_CHECKING:
    from desktop.setup.provisioning.changes import Change, Drift, Event, Value
    from desktop.setup.provisioning.failure import Failure
    from desktop.setup.provisioning.problems import AwsProblem, Identity
    from desktop.setup.provisioning.stack import StackFacts

PARTS = {
    Part.POOL: "user pool",
    Part.CLIENT: "app client",
    Part.ROLE: "role that sends text messages",
    Part.STACK: "stack",
}
ACTIONS = {"Add": "Make", "Modify": "Change", "Remove": "Delete", "Import": "Take in"}
_PROBLEMS = {
    Cause.NO_CREDENTIALS: (
        "No AWS credentials were found. Set up a profile with `aws configure` or `aws configure "
        "sso`, and name it with --aws-profile or AWS_PROFILE."
    ),
    Cause.NO_PROFILE: "The AWS config has no profile {detail}. `aws configure list-profiles` lists "
    "those there are.",
    Cause.CONFIG_UNREADABLE: "The AWS config can't be read ({detail}). Correct that file.",
    Cause.NO_REGION: "No Region is set. Name one with --region, AWS_REGION or in the AWS config.",
    Cause.EXPIRED: "The AWS credentials have expired. Get new ones the way you got these, such as "
    "`aws sso login`.",
    Cause.SIGN_IN_NEEDED: "The AWS sign-in (SSO) is missing or has expired. Run `aws sso login` "
    "for the same profile, then run this again.",
    Cause.MFA_CODE_NEEDED: "The AWS role asks for a code of the MFA device {detail}, and none was "
    "given. Run this in a terminal with the device at hand, or with credentials that need no code.",
    Cause.MFA_CODE_REFUSED: "The code for the AWS role was refused. Each code works once: wait for "
    "the next one, then run this again.",
    Cause.REFUSED: "AWS doesn't take the credentials. Check the access key, and this computer's "
    "clock.",
    Cause.NO_PERMISSION: "The AWS credentials may not do {action}. Ask for that permission. AWS "
    "says: {detail}",
    Cause.QUOTA: "A quota of the AWS account is used up ({action}). Delete what is no longer "
    "needed, or ask for more in the console of Service Quotas. AWS says: {detail}",
    Cause.TOO_MANY_REQUESTS: "AWS had too many requests from this account ({action}). Wait a few "
    "minutes.",
    Cause.UNREACHABLE: "AWS can't be reached at {detail}. Check the connection, the proxy "
    "(`proxy` in the connection, or HTTPS_PROXY) and the name of the Region.",
    Cause.CERTIFICATE: "The certificate of {detail} isn't trusted here: most likely the network "
    "opens TLS. Name its CA with ca_bundle in the connection, or with AWS_CA_BUNDLE.",
    Cause.PROXY: "The proxy {detail} wants a user name and password, or refused those it was given."
    " The sign-in dialog asks for them and keeps them; of the schemes only Basic is spoken here.",
    Cause.SETTING: "Nothing was sent, since a setting can't be used: {detail}. Correct it.",
    Cause.NOT_ACCEPTED: "AWS refused {action}: {detail}",
}
_FAILURES = {
    Reason.NO_PERMISSION: "The credentials may not do {detail}. Ask for that permission, then run "
    "this again.",
    Reason.QUOTA: "A quota of the account is used up. Delete what is no longer needed, or ask for "
    "more in the console of Service Quotas.",
    Reason.ROLE_TOO_NEW: "Cognito couldn't use the role for text messages. A new role takes up to "
    "a minute to be known everywhere: run this again.",
    Reason.SENDER: "The sender of emails can't be used. Verify the identity in Amazon SES, in the "
    "pool's Region, and set EmailFrom where it is a domain.",
    Reason.TIER: "The pool's plan doesn't include what is asked for. Set Plan=ESSENTIALS.",
    Reason.PROTECTED: "The pool is protected against deletion.",
    Reason.CANCELLED: "It was cancelled.",
    Reason.OTHER: "What CloudFormation says is all that is known.",
}


def identity_text(identity: Identity) -> str:
    """Who acts, and where."""
    at = f" at {identity.endpoint}" if identity.endpoint else ""
    return f"Account {identity.account}, {identity.region}{at}, as {identity.arn}"


def problem_text(problem: AwsProblem) -> str:
    """What happened, and what to do."""
    action = problem.action or "this"
    return _PROBLEMS[problem.cause].format(action=action, detail=problem.detail or "(unknown)")


def failure_text(failure: Failure) -> str:
    """Why the stack could not be made, and what to do."""
    detail = failure.detail or "something it needs"
    said = f" CloudFormation says: {failure.words}" if failure.words else ""
    part = PARTS.get(failure.part) if failure.part else None
    what = f"The {part} couldn't be made or changed. " if part else ""
    return f"{what}{_FAILURES[failure.reason].format(detail=detail)}{said}"


def stage_text(facts: StackFacts) -> str:
    """Why a stack can't be changed now, and what to do."""
    name = facts.name
    if not facts.is_ours:
        return (
            f"There is a stack {name} that this program didn't make (it has no tag "
            "made-with=cognito-desk). It is left alone. Choose another name with --stack."
        )
    return {
        Stage.AT_WORK: f"CloudFormation is at work on the stack {name} ({facts.status}). Run this "
        "again when it is done.",
        Stage.NEVER_MADE: f"The stack {name} was never finished ({facts.status}), so it can only "
        "be deleted. No one ever signed in to it.",
        Stage.STUCK: f"An update of the stack {name} failed, and so did taking it back "
        f"({facts.status}). In the console of CloudFormation: Stack actions, Continue update "
        "rollback; skip the part that can't be taken back.",
        Stage.NOT_DELETED: f"The stack {name} could not be deleted ({facts.status}: "
        f"{facts.reason}). Run this with --delete again.",
    }.get(facts.stage, f"The stack {name} is in the state {facts.status}.")


def change_lines(change: Change) -> list[str]:
    """One change in plain words, with its settings below."""
    what = PARTS.get(change.part) or change.name
    line = f"{ACTIONS.get(change.action, change.action)} the {what}"
    if change.loses_users:
        line += ". ALL ITS USERS ARE LOST"
    elif change.replaced == "True":
        line += ", by a new one in its place"
    elif change.replaced == "Conditional" and change.part is Part.POOL:
        line += " (AWS can't tell beforehand whether in its place)"
    return [line, *(f"    {value_text(it)}" for it in change.values)]


def drift_lines(drift: Drift) -> list[str]:
    """What was changed by hand."""
    what = PARTS.get(drift.part) or drift.name
    if drift.deleted:
        return [f"The {what} was deleted by other means."]
    return [
        f"The {what} was changed by other means:",
        *(f"    {value_text(it)}" for it in drift.values),
    ]


def value_text(value: Value) -> str:
    """A setting, with what it was and what it will be where AWS tells."""
    if value.before or value.after:
        return f"{value.setting}: {value.before or 'nothing'} -> {value.after or 'nothing'}"
    return value.setting


def event_text(event: Event) -> str:
    """A step of progress; empty for what needs no words."""
    what = PARTS.get(event.part) or event.name
    action, _, state = event.status.rpartition("_")
    if event.status.endswith("_IN_PROGRESS"):
        action, state = event.status.removesuffix("_IN_PROGRESS"), "IN_PROGRESS"
    doing = {
        ("CREATE", "IN_PROGRESS"): "being made",
        ("CREATE", "COMPLETE"): "made",
        ("UPDATE", "IN_PROGRESS"): "being changed",
        ("UPDATE", "COMPLETE"): "changed",
        ("DELETE", "IN_PROGRESS"): "being deleted",
        ("DELETE", "COMPLETE"): "deleted",
        ("DELETE", "SKIPPED"): "left as it is",
        ("ROLLBACK", "IN_PROGRESS"): "being taken back",
        ("ROLLBACK", "COMPLETE"): "taken back",
        ("UPDATE_ROLLBACK", "IN_PROGRESS"): "being put back as it was",
        ("UPDATE_ROLLBACK", "COMPLETE"): "as it was",
    }.get((action, state))
    if event.status.endswith("_FAILED"):
        doing = f"NOT {action.lower()}d: {event.reason}" if action else "failed"
    return f"{what[:1].upper()}{what[1:]}: {doing or event.status}"
