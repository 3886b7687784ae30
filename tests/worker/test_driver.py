"""The driver and the worker thread: ends, repeats, cancellation, late replies, quitting."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Generator, Iterator
from queue import Empty, Queue
from typing import Any

import pytest

from desktop.auth import errors as e
from desktop.auth.asks import AskMethod, MethodChosen
from desktop.auth.errors import Refusal
from desktop.auth.method import Method
from desktop.auth.not_kept import NotKept
from desktop.auth.replies import Reply
from desktop.auth.states import ActivityEvent, Asking, Cancelled, Done, Failed, Working
from desktop.auth.step_limit import MAX_CALLS_IN_A_ROW
from desktop.auth.steps import Call, FetchKeys
from desktop.auth.stored_session import Forget, Keep, Recall, Recalled, StoredSession
from desktop.worker import driver
from desktop.worker.job import Job
from desktop.worker.thread import Worker

SAFE = Call("GetThings", {"Secret": "hunter2"}, repeatable=True)
COUNTS = Call("Spend", {"Secret": "hunter2", "Session": "session-text"})
ASK = AskMethod((Method.SMS,))
REPLY = Reply({"Session": "next-session"}, 1_790_000_000, 0.0, 0.0, "request-1")


class Script:
    """A service that plays a list of replies and errors, one a call, and counts the calls."""

    def __init__(self, *plays: object) -> None:
        self.plays = list(plays)
        self.calls: list[object] = []

    def perform(self, step: Call | FetchKeys) -> Any:
        self.calls.append(step)
        play = self.plays.pop(0)
        if isinstance(play, BaseException):
            raise play
        return play() if callable(play) else play


class Running:
    """A worker whose reports are collected."""

    def __init__(self) -> None:
        self.reports: Queue[tuple[int, object]] = Queue()
        self.worker = Worker(lambda attempt, update: self.reports.put((attempt, update)))
        self.worker.begin()

    def until(self, kind: type, limit: float = 10) -> Any:
        """The next report of this kind, and all that came before it on the way."""
        self.seen: list[object] = []
        while True:
            attempt, update = self.reports.get(timeout=limit)
            self.seen.append(update)
            if isinstance(update, kind):
                return attempt, update

    @property
    def events(self) -> list[ActivityEvent]:
        return [update for update in self.seen if isinstance(update, ActivityEvent)]


@pytest.fixture
def running(monkeypatch: pytest.MonkeyPatch) -> Iterator[Running]:
    monkeypatch.setattr(driver, "FIRST_BACKOFF", 0.01)
    running = Running()
    yield running
    assert running.worker.stop(2.0)


def flow_of(*steps: object) -> Generator[Any, Any, object]:
    """A flow that asks for these steps and returns the last answer."""
    answer = None
    for step in steps:
        answer = yield step
    return answer


def test_a_flow_s_result_arrives_with_its_attempt_number(running: Running):
    attempt = running.worker.start("things", flow_of(SAFE), Script(REPLY))
    assert running.until(Done) == (attempt, Done(REPLY))
    assert running.seen[0] == Working("GetThings")


def test_the_person_s_answer_reaches_the_flow(running: Running):
    attempt = running.worker.start("ask", flow_of(ASK), Script())
    assert running.until(Asking) == (attempt, Asking(ASK))
    running.worker.answer(attempt, MethodChosen(Method.SMS))
    assert running.until(Done) == (attempt, Done(MethodChosen(Method.SMS)))


def test_an_answer_to_an_earlier_question_does_not_answer_the_next(running: Running):
    """A second click on Continue arrives late and must not answer what is asked by then."""
    gate = threading.Event()

    def wait() -> Reply:
        gate.wait(5)
        return REPLY

    attempt = running.worker.start("ask", flow_of(ASK, SAFE, ASK), Script(wait))
    running.until(Asking)
    running.worker.answer(attempt, MethodChosen(Method.SMS))
    running.worker.answer(attempt, MethodChosen(Method.EMAIL))
    gate.set()
    running.until(Asking)
    running.worker.answer(attempt, MethodChosen(Method.AUTHENTICATOR_APP))
    assert running.until(Done)[1] == Done(MethodChosen(Method.AUTHENTICATOR_APP))


def test_an_answer_to_an_earlier_attempt_is_dropped(running: Running):
    first = running.worker.start("ask", flow_of(ASK), Script())
    running.until(Asking)
    running.worker.cancel(first)
    running.until(Cancelled)
    running.worker.start("ask", flow_of(ASK), Script())
    second, _ = running.until(Asking)
    running.worker.answer(first, MethodChosen(Method.SMS))
    running.worker.answer(second, MethodChosen(Method.EMAIL))
    assert running.until(Done) == (second, Done(MethodChosen(Method.EMAIL)))


@pytest.mark.parametrize(
    "error", [e.NotSent("h", "r"), e.ReplyLost("h", "r"), e.ServiceFault(Refusal("o", "n"))]
)
def test_a_repeatable_call_is_repeated_twice_at_most(running: Running, error: e.DeskError):
    script = Script(error, error, error, REPLY)
    running.worker.start("things", flow_of(SAFE), script)
    assert running.until(Failed)[1] == Failed(error)
    assert len(script.calls) == 3
    assert running.events[0].retries == 2


def test_a_repeat_that_works_is_counted(running: Running):
    running.worker.start("things", flow_of(SAFE), Script(e.ReplyLost("h", "r"), REPLY))
    running.until(Done)
    assert (running.events[0].outcome, running.events[0].retries) == ("ok", 1)


@pytest.mark.parametrize(
    "error",
    [
        e.ReplyLost("h", "r"),
        e.ProtocolError("h", "r"),
        e.ServiceFault(Refusal("o", "n")),
        e.TooManyRequests(Refusal("o", "n")),
        e.UntrustedCertificate("h", "r"),
        e.ProxyRefused("h", "r"),
        e.LimitReached(Refusal("o", "n")),
    ],
)
def test_a_call_that_may_have_counted_is_never_repeated(running: Running, error: e.DeskError):
    script = Script(error, REPLY)
    running.worker.start("spend", flow_of(COUNTS), script)
    running.until(Failed)
    assert len(script.calls) == 1


def test_any_call_that_was_never_sent_may_be_repeated(running: Running):
    script = Script(e.NotSent("h", "refused"), REPLY)
    running.worker.start("spend", flow_of(COUNTS), script)
    running.until(Done)
    assert len(script.calls) == 2


def test_an_unexpected_exception_becomes_failed_and_the_worker_goes_on(running: Running):
    running.worker.start("spend", flow_of(COUNTS), Script(ZeroDivisionError("hunter2")))
    _, failed = running.until(Failed)
    assert isinstance(failed.error, e.UnexpectedError)
    assert failed.error.kind == "ZeroDivisionError"
    assert "hunter2" not in str(failed.error)
    running.worker.start("things", flow_of(SAFE), Script(REPLY))
    running.until(Done)


def test_an_exception_in_a_flow_becomes_failed(running: Running):
    def broken() -> Generator[Any, Any, object]:
        yield SAFE
        raise KeyError("hunter2")

    running.worker.start("broken", broken(), Script(REPLY))
    _, failed = running.until(Failed)
    assert failed.error.kind == "KeyError"


def test_cancelling_a_call_in_flight_ends_at_once_and_its_late_reply_is_dropped(running: Running):
    entered, gate = threading.Event(), threading.Event()

    def wait() -> Reply:
        entered.set()
        gate.wait(5)
        return REPLY

    attempt = running.worker.start("things", flow_of(SAFE), Script(wait))
    assert entered.wait(5)
    running.worker.cancel(attempt)
    assert running.until(Cancelled) == (attempt, Cancelled())
    gate.set()
    running.worker.start("things", flow_of(SAFE), Script(REPLY))
    later, _ = running.until(Done)
    assert later != attempt


class LateStore:
    """Answers `answer`, but not before the gate is opened; then tells what else it was asked."""

    def __init__(self, answer: object) -> None:
        self.entered, self.gate = threading.Event(), threading.Event()
        self.asked: Queue[object] = Queue()
        self._answer = answer

    def access_storage(self, step: object) -> object:
        if self.entered.is_set():
            self.asked.put(step)
            return None
        self.entered.set()
        self.gate.wait(5)
        return self._answer

    perform = access_storage


def cancelled_late(running: Running, step: object, answer: object) -> LateStore:
    store = LateStore(answer)
    attempt = running.worker.start("sign_in", flow_of(step), store)
    assert store.entered.wait(5)
    running.worker.cancel(attempt)
    assert running.until(Cancelled) == (attempt, Cancelled())
    store.gate.set()
    return store


def test_a_sign_in_that_is_cancelled_while_it_is_being_stored_is_not_stored(running: Running):
    stored_session = StoredSession("token", "maria", "sub")
    store = cancelled_late(running, Keep(stored_session, begins=True), None)
    assert store.asked.get(timeout=5) == Forget(only=stored_session)


def test_a_renewal_that_is_cancelled_while_it_waits_releases_its_lock(running: Running):
    released = threading.Event()
    cancelled_late(running, Recall(), Recalled(StoredSession("t", "m", "s"), None, released.set))
    assert released.wait(5)


@pytest.mark.parametrize(
    ("step", "answer"),
    [
        (Keep(StoredSession("t", "m", "s"), begins=False), None),
        (Keep(StoredSession("t", "m", "s"), begins=True), NotKept.NO_KEYRING),
    ],
)
def test_a_rotated_token_stays_stored_when_its_renewal_is_cancelled(
    running: Running, step: Keep, answer: object
):
    """The one before is of no use any more. And what was not kept needs no forgetting."""
    store = cancelled_late(running, step, answer)
    with pytest.raises(Empty):
        store.asked.get(timeout=0.3)


def test_a_step_that_never_ends_is_a_lost_reply(running: Running, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(driver, "STEP_TIMEOUT", 0.05)
    gate = threading.Event()
    running.worker.start("things", flow_of(SAFE), Script(lambda: gate.wait(5)))
    _, failed = running.until(Failed)
    assert isinstance(failed.error, e.ReplyLost)
    gate.set()


@pytest.mark.parametrize("error", [e.TooManyRequests, e.LimitReached])
def test_a_throttled_call_is_not_repeated(running: Running, error: type[e.ServiceError]):
    """Not even what is safe to repeat."""
    script = Script(error(Refusal("o", "n")), REPLY)
    running.worker.start("things", flow_of(SAFE), script)
    assert isinstance(running.until(Failed)[1].error, error)
    assert len(script.calls) == 1


def test_repeats_wait_with_full_jitter_and_longer_the_second_time(
    monkeypatch: pytest.MonkeyPatch,
):
    """Programs that lost the same service together must not come back to it together."""
    waits: list[float] = []
    reports: list[object] = []
    rest = asyncio.sleep

    async def sleep(seconds: float) -> None:
        waits.append(seconds)
        await rest(0)

    monkeypatch.setattr(asyncio, "sleep", sleep)
    jitters = iter((0.5, 0.25, 1.0))
    driving = driver.Driver(lambda _, update: reports.append(update), jitters.__next__)
    lost = e.ReplyLost("h", "r")

    async def run() -> None:
        job = Job(1, "things", flow_of(SAFE), Script(lost, lost, lost), asyncio.Queue())
        await driving.run(job)

    asyncio.run(run())
    assert waits == [0.5 * driver.FIRST_BACKOFF, 0.25 * 2 * driver.FIRST_BACKOFF]
    assert reports[-1] == Failed(lost)


def test_no_repeat_begins_that_could_not_be_finished(
    running: Running, monkeypatch: pytest.MonkeyPatch
):
    """The deadline would cut it off while it connects: "not sent" would become "who knows"."""
    monkeypatch.setattr(driver, "STEP_TIMEOUT", driver.MIN_TIME_FOR_REPEAT)
    script = Script(e.NotSent("h", "timed out"), REPLY)
    running.worker.start("spend", flow_of(COUNTS), script)
    assert isinstance(running.until(Failed)[1].error, e.NotSent)
    assert len(script.calls) == 1


def test_an_error_in_the_background_does_not_end_the_worker(running: Running):
    done = threading.Event()

    def fail() -> None:
        done.set()
        raise OSError

    running.worker.run_in_background(fail)
    assert done.wait(5)
    running.worker.start("things", flow_of(SAFE), Script(REPLY))
    running.until(Done)


@pytest.mark.parametrize("round_", range(5))
def test_quitting_with_a_call_in_flight_takes_less_than_a_second(round_: int):
    gate, entered = threading.Event(), threading.Event()

    def wait() -> Reply:
        entered.set()
        gate.wait(10)
        return REPLY

    running = Running()
    running.worker.start("things", flow_of(SAFE), Script(wait))
    assert entered.wait(5)
    began = time.monotonic()
    assert running.worker.stop()
    assert time.monotonic() - began < 1
    gate.set()


class SignOutService:
    """What signing out speaks to: forgets at once or keeps silent."""

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.gate.set()
        self.done: list[object] = []

    def access_storage(self, step: object) -> None:
        self.gate.wait(10)
        self.done.append(step)

    def perform(self, step: Call | FetchKeys) -> Any:
        self.done.append(step)
        return REPLY


@pytest.mark.parametrize("round_", range(5))
def test_a_sign_out_finishes_when_the_program_quits_at_once(round_: int):
    running, service = Running(), SignOutService()
    running.worker.start("out", flow_of(Forget(), SAFE), service, finish_on_quit=True)
    assert running.worker.stop()
    assert service.done == [Forget(), SAFE]


def test_a_sign_out_that_hangs_delays_quitting_by_less_than_a_second():
    running, service = Running(), SignOutService()
    service.gate.clear()
    running.worker.start("out", flow_of(Forget(), SAFE), service, finish_on_quit=True)
    began = time.monotonic()
    assert running.worker.stop()
    assert time.monotonic() - began < 1
    service.gate.set()


def test_commands_from_before_the_thread_is_ready_wait_in_order():
    reports: Queue[tuple[int, object]] = Queue()
    worker = Worker(lambda attempt, update: reports.put((attempt, update)))
    attempt = worker.start("ask", flow_of(ASK), Script())
    worker.cancel(attempt)
    worker.begin()
    seen = [reports.get(timeout=5)[1]]
    while not isinstance(seen[-1], Cancelled):
        seen.append(reports.get(timeout=5)[1])
    assert worker.stop()


def test_a_worker_that_was_never_begun_stops():
    assert Worker(lambda *_: None).stop()


def test_activity_says_what_happened_and_holds_no_secret(running: Running):
    challenged = Reply(
        {
            "ChallengeName": "SMS_MFA",
            "Session": "session-text",
            "ChallengeParameters": {"CODE_DELIVERY_DESTINATION": "+*******0100"},
        },
        1_790_000_000,
        0.0,
        0.0,
        "request-9",
    )
    steps: tuple[object, ...] = (SAFE, ASK, COUNTS)
    refusal = e.CodeMismatch(Refusal("Spend", "CodeMismatch", request_id="request-10"))
    attempt = running.worker.start("sign_in", flow_of(*steps), Script(challenged, refusal))
    running.until(Asking)
    first = running.events
    running.worker.answer(attempt, MethodChosen(Method.SMS))
    running.until(Failed)
    call, human, spent, end = [*first, *running.events]
    assert (call.challenge, call.destination, call.request_id) == (
        "SMS_MFA",
        "+*******0100",
        "request-9",
    )
    assert (human.by, human.operation, human.outcome) == ("person", "AskMethod", "MethodChosen")
    assert (spent.outcome, spent.request_id) == ("CodeMismatchException", "request-10")
    assert (end.by, end.operation, end.outcome) == ("app", "sign_in", "CodeMismatchException")
    assert len(call.session) == 8
    assert call.session == spent.session
    text = repr([call, human, spent, end])
    assert "hunter2" not in text
    assert "session-text" not in text


@pytest.mark.soak
@pytest.mark.timeout(1200)
def test_start_cancel_stop_thousands_of_times():
    """No thread is left behind and every worker ends."""
    before = threading.active_count()
    for round_ in range(2000):
        running = Running()
        attempt = running.worker.start("ask", flow_of(SAFE, ASK), Script(REPLY))
        if round_ % 3:
            running.worker.cancel(attempt)
        assert running.worker.stop(2.0)
    assert threading.active_count() <= before + 1


def test_a_flow_that_the_service_leads_in_a_circle_is_ended(running: Running):
    call = Call("RespondToAuthChallenge", {"ChallengeName": "DEVICE_SRP_AUTH"})
    flow = flow_of(*[call] * (MAX_CALLS_IN_A_ROW + 1))
    script = Script(*[REPLY] * (MAX_CALLS_IN_A_ROW + 1))
    running.worker.start("sign_in", flow, script)
    end = running.until(Failed)[1]
    assert isinstance(end, Failed)
    assert isinstance(end.error, e.EndlessLoop)
    assert set(end.error.steps) == {"DEVICE_SRP_AUTH"}
