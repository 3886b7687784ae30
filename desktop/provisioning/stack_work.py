"""Work on one stack, on a thread of its own, which imports what asks AWS."""

from __future__ import annotations

import threading
from queue import SimpleQueue
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance

from desktop.setup.provisioning.problems import AwsProblem, Cause, GaveUp
from desktop.setup.provisioning.work import ChangeSetRefused, NotMade, NotNow, Stopped
from desktop.system.reporting_thread import ReportingThread

if TYPE_CHECKING:
    from desktop.aws.making import Making
    from desktop.setup.provisioning.wish import PoolWish

PAUSE_SECONDS = 2.0


class StackWork(QObject):
    """Made for each wish; `ended` comes last, whatever happened. Connect before `start`.

    A subclass defines `work`.
    """

    code_asked = Signal(str)
    """An MFA device; `give_code` answers it."""
    happened = Signal(object)
    """An `Event` of CloudFormation."""
    failed = Signal(object)
    """An exception: `AwsProblem`, `NotNow`, `NotMade`, `ChangeSetRefused` or `OSError`."""
    ended = Signal()

    def __init__(
        self, wish: PoolWish, pause: float = PAUSE_SECONDS, parent: QObject | None = None
    ) -> None:
        """`pause`: seconds between two looks at the stack."""
        super().__init__(parent)
        self.wish = wish
        self._pause = pause
        self._stopping = threading.Event()
        self._agreed: SimpleQueue[bool] = SimpleQueue()
        self._codes: SimpleQueue[str] = SimpleQueue()
        self._making: Making | None = None
        self._thread = ReportingThread(self._run, "work on a stack")

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def agree(self, on: bool) -> None:  # noqa: FBT001 - a slot
        """The answer to what was asked."""
        self._agreed.put(on)

    def give_code(self, code: str) -> None:
        """The answer to `code_asked`; empty to give up."""
        self._codes.put(code)

    def stop(self) -> None:
        """End what is waited for; `ended` follows."""
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

    def work(self, making: Making) -> None:
        """What is to be done. May raise what `failed` names, `GaveUp` and `Stopped`."""
        raise NotImplementedError

    def agreed(self) -> bool:
        """Wait for the answer to what was asked."""
        return self._agreed.get() and not self._stopping.is_set()

    def hear(self, event: object) -> None:
        """Tell of an event of CloudFormation."""
        self.tell(self.happened, event)

    def tell(self, signal: SignalInstance, *values: object) -> None:
        """Emit it, unless the program ends."""
        self._thread.report(signal.emit, *values)

    def _run(self) -> None:
        try:
            self._making = self._open()
            self.work(self._making)
        except (AwsProblem, NotNow, NotMade, ChangeSetRefused, OSError) as error:
            self.tell(self.failed, error)
        except GaveUp:
            self.tell(self.failed, AwsProblem(Cause.MFA_CODE_NEEDED))
        except Stopped:
            pass
        finally:
            self.tell(self.ended)

    def _open(self) -> Making:
        from desktop.aws.making import Making  # slow (boto3)
        from desktop.aws.session import AwsSession
        from desktop.cognito.signed_calls import http_for_signed_calls
        from desktop.cognito.transport import transport_of_computer
        from desktop.vault.proxy_credentials import KeyringProxyCredentials

        wish = self.wish
        session = AwsSession(
            wish.aws_profile or None,
            wish.region or None,
            ask_code=self._ask_code,
            make_http=http_for_signed_calls(transport_of_computer(KeyringProxyCredentials())),
        )
        return Making(session, wish.choices, self._pause)

    def _ask_code(self, device: str) -> str:
        self.tell(self.code_asked, device)
        code = self._codes.get()
        if not code:
            raise GaveUp
        return code
