"""One call of `cognito-desk provision` that makes a pool, or brings it up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.commands.interruption import Interruption
from desktop.commands.output import complain
from desktop.commands.provision_terminal import NoTerminal, agreed, mfa_code, say
from desktop.commands.terminal import there_is_one
from desktop.config.made_connection import (
    check_target,
    outdated_lines,
    write_connection,
)
from desktop.setup.doctor.finding import ONE_AT_A_TIME
from desktop.setup.provisioning.invitation import Invitation, Refusal, refusal_of
from desktop.setup.provisioning.invitation_words import refusal_lines
from desktop.setup.provisioning.problems import AwsProblem
from desktop.setup.provisioning.stack import Stage
from desktop.setup.provisioning.words import (
    change_lines,
    drift_lines,
    event_text,
    failure_text,
    identity_text,
    stage_text,
)
from desktop.setup.provisioning.work import ChangeSetRefused, NotMade, NotNow, Stopped

if TYPE_CHECKING:
    from argparse import Namespace

    from desktop.aws.making import Making
    from desktop.setup.doctor.finding import Judgement
    from desktop.setup.provisioning.choices import Choices
    from desktop.setup.provisioning.stack import StackFacts
    from desktop.setup.provisioning.work import Prepared

AS_WANTED, NOT_AS_WANTED, INTERRUPTED = 0, 1, 130


def open_making(options: Namespace, choices: Choices) -> Making:
    """With the credentials that boto3 finds. Raises `AwsProblem`; `Stopped` after Ctrl+C."""
    from desktop.aws.making import Making
    from desktop.aws.session import AwsSession
    from desktop.cognito.signed_calls import http_for_signed_calls
    from desktop.cognito.transport import transport_of_computer
    from desktop.vault.proxy_credentials import KeyringProxyCredentials

    session = AwsSession(
        options.aws_profile,
        options.region,
        ask_code=mfa_code(),
        make_http=http_for_signed_calls(transport_of_computer(KeyringProxyCredentials())),
    )
    making = Making(session, choices)
    try:
        making.identity()  # asks for the code of a role, where Ctrl+C still ends all
    except KeyboardInterrupt:
        raise Stopped from None
    return making


def provision(options: Namespace, choices: Choices) -> int:
    """The exit status. Raises `AwsProblem`, `ConnectionInTheWay`, `NotNow`, `NoTerminal`.

    `Stopped` after a Ctrl+C that came before anything was changed.
    """
    making = open_making(options, choices)
    interruption = Interruption(making.stopped.set)
    with interruption.listening():
        try:
            return _Run(options, making, interruption).run()
        except ChangeSetRefused as error:
            complain("provision", f"CloudFormation refuses the change: {error}")
            return NOT_AS_WANTED
        except NotMade as error:
            complain("provision", failure_text(error.failure))
            complain("provision", f"The stack {error.facts.name} is {_state(error.facts)}.")
            return NOT_AS_WANTED


class _Run:
    def __init__(self, options: Namespace, making: Making, interruption: Interruption) -> None:
        self._options = options
        self._making = making
        self._interruption = interruption

    def run(self) -> int:
        ended = self._begin_anew()
        if ended is not None:
            return ended
        prepared = self._making.prepare()
        self._introduce(prepared)
        proposal = prepared.proposal
        if not proposal.changes:
            self._making.stack.discard(proposal)
            say("Nothing to change.")
            return self._conclude(prepared.now)
        for change in proposal.changes:
            say(*(f"  {line}" for line in change_lines(change)))
        try:
            wanted = self._wanted(prepared)
        except KeyboardInterrupt:
            self._making.stack.discard(proposal)
            raise Stopped from None
        except BaseException:
            self._making.stack.discard(proposal)
            raise
        if not wanted:
            self._making.stack.discard(proposal)
            say("Nothing was changed.")
            return AS_WANTED if self._options.dry_run else NOT_AS_WANTED
        try:
            facts = self._making.carry_out(proposal, lambda it: say(f"  {event_text(it)}"))
        except Stopped:
            return self._take_back(prepared)
        except KeyboardInterrupt:
            return self._left()
        return self._conclude(facts)

    def _begin_anew(self) -> int | None:
        """Delete a stack that was never finished; the exit status where that ends all."""
        making, options = self._making, self._options
        now = making.look()
        check_target(options.profile_out, dict(now.outputs).get("UserPoolId"))
        if now.stage is not Stage.NEVER_MADE:
            return None
        if options.dry_run:
            raise NotNow(now)
        say(identity_text(making.identity()), stage_text(now))
        try:
            if not self._agreed("Delete it and begin anew?"):
                say("Nothing was changed.")
                return NOT_AS_WANTED
        except KeyboardInterrupt:
            raise Stopped from None
        try:
            making.delete(lambda it: say(f"  {event_text(it)}"))
        except (KeyboardInterrupt, Stopped):
            return self._left()
        return None

    def _introduce(self, prepared: Prepared) -> None:
        say(identity_text(prepared.identity))
        for drift in prepared.drifts:
            say(*drift_lines(drift))
        if prepared.drifts:
            say("Such changes stay, unless the template's own part of it changes.")
        if prepared.drift_unknown:
            say(f"Changes by other means: not checked ({prepared.drift_unknown}).")
        if prepared.proposal.changes:
            new = "A new stack" if prepared.proposal.is_new else "The stack"
            say(f"{new}, {self._making.choices.stack}:")
            before = dict(prepared.now.parameters)
            for name, value in self._making.choices.parameters:
                if before.get(name) not in (None, value):
                    say(f"  {name}: {before[name] or 'nothing'} -> {value or 'nothing'}")

    def _wanted(self, prepared: Prepared) -> bool:
        options = self._options
        if options.dry_run:
            return False
        if any(it.loses_users for it in prepared.proposal.changes):
            say("This would lose the users of the pool. It is never done here: see --delete.")
            return False
        return self._agreed("Make these changes?")

    def _agreed(self, question: str) -> bool:
        if self._options.yes:
            return True
        if not there_is_one():
            raise NoTerminal("there is no terminal to ask on. Agree with --yes, or see --dry-run")
        return agreed(question, self._interruption)

    def _take_back(self, prepared: Prepared) -> int:
        say("Interrupted: CloudFormation takes back what it began. Ctrl+C again leaves it to it.")
        try:
            facts = self._making.take_back(prepared.proposal, lambda it: say(f"  {event_text(it)}"))
        except (KeyboardInterrupt, Stopped):
            return self._left()
        complain("provision", f"The stack {facts.name} is {_state(facts)}.")
        return INTERRUPTED

    def _left(self) -> int:
        name = self._making.choices.stack
        complain(
            "provision",
            f"CloudFormation goes on with the stack {name} by itself. Run this again to see how "
            "it ended.",
        )
        return INTERRUPTED

    def _conclude(self, facts: StackFacts) -> int:
        options, making = self._options, self._making
        outputs = dict(facts.outputs)
        say(f"User pool {outputs['UserPoolId']}, app client {outputs['ClientId']}.")
        if options.dry_run:
            return AS_WANTED
        status = AS_WANTED
        text = making.connection(facts)
        try:
            path, is_new = write_connection(options.profile_out, text)
            say(f"The connection is {'' if is_new else 'already '}in {path}")
            say(*(f"    change it there: {it}" for it in outdated_lines(path, text)))
        except OSError as error:
            where = f" to {options.profile_out}" if options.profile_out else ""
            complain("provision", f"The connection couldn't be written{where}: {error.strerror}.")
            say("Keep it yourself:", *text.splitlines())
            status = NOT_AS_WANTED
        if options.test_user:
            status = max(status, self._invite(facts, Invitation(*options.test_user)))
        _tell(making.judge(facts))
        return status

    def _invite(self, facts: StackFacts, invitation: Invitation) -> int:
        try:
            self._making.invite(facts, invitation)
        except AwsProblem as problem:
            first, *more = refusal_lines(problem, invitation, dict(facts.outputs)["UserPoolId"])
            if refusal_of(problem) is Refusal.THERE_ALREADY:
                say(first, *more)
                return AS_WANTED
            complain("provision", first)
            say(*more)
            return NOT_AS_WANTED
        say(f"The user {invitation.user_name} gets a temporary password by text message.")
        return AS_WANTED


def _state(facts: StackFacts) -> str:
    if facts.stage is Stage.MISSING:
        return "gone, as it was before"
    if facts.stage is Stage.READY:
        return f"ready ({facts.status})"
    if facts.stage is Stage.NEVER_MADE:
        return f"empty ({facts.status}): run this again to delete it and begin anew"
    return facts.status


def _tell(judgement: Judgement) -> None:
    """What the doctor found, without the lines that change it."""
    for finding in judgement.findings:
        say(f"{finding.severity.value}: {finding.title}", f"    {finding.note or finding.why}")
    for missing in judgement.not_checked:
        say(f"not checked: {missing.check} ({missing.reason})")
    if judgement.findings:
        say("`cognito-desk doctor --aws` gives the lines that change this. " + ONE_AT_A_TIME)
    say(f"{len(judgement.passed)} checks of the pool passed.")
