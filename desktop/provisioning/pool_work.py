"""One pool that is made, on a thread of its own, which imports what asks AWS."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from queue import SimpleQueue
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance

from desktop.config.made_connection import write_connection
from desktop.setup.provisioning.problems import AwsProblem, Cause, GaveUp
from desktop.setup.provisioning.work import ChangeSetRefused, NotMade, NotNow, Stopped
from desktop.system.reporting_thread import ReportingThread

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.aws.making import Making
    from desktop.setup.doctor.finding import Judgement
    from desktop.setup.provisioning.work import Prepared
    from desktop.ui.provisioning.make_pool import PoolWish

PAUSE_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Made:
    """The pool is as wanted."""

    connection: Path
    judgement: Judgement


class PoolWork(QObject):
    """Made for each wish; `ended` comes last, whatever happened. Connect before `start`."""

    prepared = Signal(object)
    """`Prepared`: what will change; `agree` answers it."""
    code_asked = Signal(str)
    """An MFA device; `give_code` answers it."""
    happened = Signal(object)
    """An `Event` of CloudFormation."""
    made = Signal(object)
    """`Made`."""
    failed = Signal(object)
    """An exception: `AwsProblem`, `NotNow`, `NotMade`, `ChangeSetRefused` or `OSError`."""
    taken_back = Signal(object)
    """It was stopped; the `StackFacts` afterwards."""
    ended = Signal()

    def __init__(
        self, wish: PoolWish, pause: float = PAUSE_SECONDS, parent: QObject | None = None
    ) -> None:
        """`pause`: seconds between two looks at the stack."""
        super().__init__(parent)
        self._wish = wish
        self._pause = pause
        self._stopping = threading.Event()
        self._agreed: SimpleQueue[bool] = SimpleQueue()
        self._codes: SimpleQueue[str] = SimpleQueue()
        self._making: Making | None = None
        self._thread = ReportingThread(self._run, "make a pool")

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def agree(self, on: bool) -> None:  # noqa: FBT001 - a slot
        """The answer to `prepared`."""
        self._agreed.put(on)

    def give_code(self, code: str) -> None:
        """The answer to `code_asked`; empty to give up."""
        self._codes.put(code)

    def stop(self) -> None:
        """Take back what is under way; `ended` follows."""
        self._stopping.set()
        self._agreed.put(False)
        self._codes.put("")
        if self._making is not None:
            self._making.stopped.set()

    def quit(self) -> None:
        """The program ends: leave CloudFormation to itself, emit nothing any more."""
        self._thread.silence()
        self.stop()
        self._thread.quit()

    # On the thread

    def _run(self) -> None:
        try:
            self._work()
        except (AwsProblem, NotNow, NotMade, ChangeSetRefused, OSError) as error:
            self._tell(self.failed, error)
        except GaveUp:
            self._tell(self.failed, AwsProblem(Cause.MFA_CODE_NEEDED))
        except Stopped:
            pass
        finally:
            self._tell(self.ended)

    def _work(self) -> None:
        from desktop.aws.making import Making  # slow (boto3)
        from desktop.aws.session import AwsSession
        from desktop.cognito.signed_calls import http_for_signed_calls
        from desktop.cognito.transport import transport_of_computer
        from desktop.vault.proxy_credentials import KeyringProxyCredentials

        wish = self._wish
        session = AwsSession(
            wish.aws_profile or None,
            wish.region or None,
            ask_code=self._ask_code,
            make_http=http_for_signed_calls(transport_of_computer(KeyringProxyCredentials())),
        )
        making = self._making = Making(session, wish.choices, self._pause)
        found = making.prepare()
        if self._stopping.is_set():
            making.stopped.clear()
            making.stack.discard(found.proposal)
            return
        if found.proposal.changes:
            self._tell(self.prepared, found)
            if not self._agreed.get():
                making.stopped.clear()
                making.stack.discard(found.proposal)
                return
            self._carry_out(making, found)
            if self._stopping.is_set():
                return
        facts = making.look()
        path, _ = write_connection(None, making.connection(facts))
        self._tell(self.made, Made(path, making.judge(facts)))

    def _carry_out(self, making: Making, found: Prepared) -> None:
        def hear(event: object) -> None:
            self._tell(self.happened, event)

        try:
            making.carry_out(found.proposal, hear)
        except Stopped:
            if self._thread.is_quiet:
                raise
            self._tell(self.taken_back, making.take_back(found.proposal, hear))

    def _ask_code(self, device: str) -> str:
        self._tell(self.code_asked, device)
        code = self._codes.get()
        if not code:
            raise GaveUp
        return code

    def _tell(self, signal: SignalInstance, *values: object) -> None:
        self._thread.report(signal.emit, *values)


class ProfileNames(QObject):
    """Reads the names of the profiles of the AWS config on a thread; imports boto3 there."""

    found = Signal(object)
    """A tuple of names."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ReportingThread(self._run, "AWS profiles")

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def quit(self) -> None:
        """Emit nothing any more."""
        self._thread.quit()

    def _run(self) -> None:
        from desktop.aws.session import profile_names  # slow (boto3)

        try:
            names = profile_names()
        except AwsProblem:
            names = ()
        self._thread.report(self.found.emit, names)
