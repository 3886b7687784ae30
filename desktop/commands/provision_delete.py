"""`cognito-desk provision --delete`: the pool with all its users, after two questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.commands.interruption import Interruption
from desktop.commands.output import complain
from desktop.commands.provision_run import open_making
from desktop.commands.provision_terminal import NoTerminal, agreed, say, typed
from desktop.commands.terminal import there_is_one
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
    """The exit status. Raises `AwsProblem`, `NotNow`, `NoTerminal`."""
    making = open_making(options, choices)
    now = making.look()
    if now.stage is Stage.MISSING:
        say(f"There is no stack {now.name}, so there is nothing to delete.")
        return AS_WANTED
    say(*_what(making, now))
    if options.dry_run:
        say("Nothing was changed.")
        return AS_WANTED
    if not there_is_one():
        raise NoTerminal("deleting a pool is asked about twice, and there is no terminal")
    interruption = Interruption(making.stopped.set)
    with interruption.listening():
        question = f"Delete the stack {now.name} with all that it made?"
        if not (
            agreed(question, interruption)
            and typed(
                "Its users can't be brought back. Type the stack's name:", now.name, interruption
            )
        ):
            say("Nothing was deleted.")
            return NOT_AS_WANTED
        try:
            return _carry_out(making, now)
        except (KeyboardInterrupt, Stopped):
            complain(
                "provision", "CloudFormation goes on by itself; a deletion can't be cancelled."
            )
            return INTERRUPTED


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
    say(f"The stack {now.name} is gone. Connections to the pool are left: remove them yourself.")
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
