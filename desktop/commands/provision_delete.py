"""`cognito-desk provision --delete`: the pool with all its users, after two questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.commands.interruption import Interruption
from desktop.commands.output import complain
from desktop.commands.provision_run import open_making
from desktop.commands.provision_terminal import NoTerminal, agreed, say, typed
from desktop.commands.terminal import there_is_one
from desktop.config.made_connection import connections_to
from desktop.setup.provisioning.failure import Reason
from desktop.setup.provisioning.stack import Stage
from desktop.setup.provisioning.words import event_text, failure_text, identity_text
from desktop.setup.provisioning.work import NotMade, Stopped

if TYPE_CHECKING:
    from argparse import Namespace

    from desktop.aws.making import Making
    from desktop.setup.provisioning.changes import Event
    from desktop.setup.provisioning.choices import Choices
    from desktop.setup.provisioning.stack import StackFacts

AS_WANTED, NOT_AS_WANTED, INTERRUPTED = 0, 1, 130


def delete(options: Namespace, choices: Choices) -> int:
    """The exit status. Raises `AwsProblem`, `NotNow`, `NoTerminal`; `Stopped` at a question."""
    making = open_making(options, choices)
    now = making.look()
    if now.stage is Stage.MISSING:
        say(
            identity_text(making.identity()),
            f"There is no stack {now.name} in this Region, so there is nothing to delete.",
        )
        return AS_WANTED
    say(*_what(making, now))
    if options.dry_run:
        say("Nothing was changed.")
        return AS_WANTED
    if not there_is_one():
        raise NoTerminal(
            "Deleting a pool is asked about twice, also with --yes, and there is no terminal."
        )
    interruption = Interruption(making.stopped.set)
    with interruption.listening():
        if not _agreed_twice(now.name, interruption):
            say("Nothing was deleted.")
            return NOT_AS_WANTED
        try:
            return _carry_out(making, now)
        except (KeyboardInterrupt, Stopped):
            complain(
                "provision", "CloudFormation goes on by itself; a deletion can't be cancelled."
            )
            return INTERRUPTED


def _agreed_twice(stack: str, interruption: Interruption) -> bool:
    """Raises `Stopped` after Ctrl+C."""
    question = f"Delete the stack {stack} with all that it made?"
    again = "Its users can't be brought back. Type the stack's name:"
    try:
        return agreed(question, interruption) and typed(again, stack, interruption)
    except KeyboardInterrupt:
        raise Stopped from None


def _carry_out(making: Making, now: StackFacts) -> int:
    try:
        if now.stage is Stage.READY and now.is_protected:
            say("Taking the protection away:")
            making.unprotect(now, _tell)
        making.delete(_tell)
    except NotMade as error:
        complain("provision", failure_text(error.failure))
        if error.failure.reason is Reason.PROTECTED:
            complain("provision", "Switch DeletionProtection off in Cognito, then run this again.")
        complain("provision", f"The stack {now.name} is {error.facts.status}.")
        return NOT_AS_WANTED
    say(f"The stack {now.name} is gone.")
    if names := connections_to(dict(now.outputs).get("UserPoolId", "")):
        said = f"Connections to it are left: {', '.join(names)}."
        say(f"{said} Remove them in the window, under File → Connections.")
    return AS_WANTED


def _what(making: Making, now: StackFacts) -> list[str]:
    lines = [identity_text(making.identity())]
    lost = making.losses(now)
    if not lost.user_pool_id:
        return [*lines, f"The stack {now.name} ({now.status}) has no pool."]
    users = "an unknown number of users"
    if lost.users is not None:
        users = f"about {lost.users} users" if lost.users != 1 else "about 1 user"
    lines.append(
        f"The stack {now.name} has the user pool {lost.user_pool_id} with {users}, its app client "
        "and the role for its text messages."
    )
    if lost.is_protected:
        lines.append("The pool is protected against deletion. That is taken away first.")
    return lines


def _tell(event: Event) -> None:
    say(f"  {event_text(event)}")
