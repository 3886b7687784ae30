"""Activity events: one for each step of a flow, with nothing secret in it."""

from __future__ import annotations

import hashlib
import time
import traceback
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.auth import errors as e
from desktop.auth.asks import AskCode
from desktop.auth.not_kept import NotKept
from desktop.auth.replies import Reply
from desktop.auth.states import ActivityEvent, Cancelled, Failed
from desktop.auth.steps import Call
from desktop.auth.stored_session import Recalled
from desktop.worker.shown_exchange import shown_failure, shown_reply, shown_request

if TYPE_CHECKING:
    from desktop.auth.asks import Answer, Ask
    from desktop.auth.jwt.jwk import KeySet
    from desktop.auth.states import State
    from desktop.auth.steps import FetchKeys
    from desktop.auth.stored_session import StorageStep
    from desktop.worker.job import Job


def fingerprint(session: object) -> str:
    """Eight hex digits that tell challenge sessions apart without revealing them."""
    if not isinstance(session, str) or not session:
        return ""
    return hashlib.sha256(session.encode()).hexdigest()[:8]


def unexpected(error: BaseException) -> e.UnexpectedError:
    """A bug of ours: where it happened, without the exception's text, which may hold secrets."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{frames[-1].name}, line {frames[-1].lineno}" if frames else ""
    return e.UnexpectedError(type(error).__name__, where)


def outcome_of(error: e.DeskError) -> str:
    """The service's own code for a refusal, else the name of our class."""
    return error.refusal.service_code if isinstance(error, e.ServiceError) else type(error).__name__


@dataclass(frozen=True, slots=True)
class CallTrace:
    """One call, from its start to its result."""

    job: Job
    step: Call | FetchKeys
    wall: float
    """Epoch seconds at its start."""
    began: float
    """Its start by `time.perf_counter`."""

    @property
    def operation(self) -> str:
        """As the activity page names it."""
        return self.step.operation if isinstance(self.step, Call) else "FetchKeys"

    def succeeded(self, reply: Reply | KeySet, retries: int) -> ActivityEvent:
        """The call ended with a reply."""
        challenge, session = self._answered()
        if not isinstance(reply, Reply):
            return self._event("ok", retries, reply=shown_reply(reply))
        return self._event(
            "ok",
            retries,
            challenge=challenge or reply.challenge or "",
            session=fingerprint(session or reply.session),
            destination=reply.destination,
            request_id=reply.request_id,
            region=reply.region,
            status=reply.status,
            messages=reply.messages,
            text_messages=reply.text_messages,
            reply=shown_reply(reply),
        )

    def failed(self, error: e.DeskError, retries: int) -> ActivityEvent:
        """The call ended with an error."""
        challenge, session = self._answered()
        refusal = error.refusal if isinstance(error, e.ServiceError) else None
        return self._event(
            outcome_of(error),
            retries,
            challenge=challenge,
            session=fingerprint(session),
            request_id=refusal.request_id if refusal else "",
            status=refusal.status if refusal else 0,
            reply=shown_failure(error),
        )

    def _answered(self) -> tuple[str, object]:
        """The challenge that this call answers, and its session."""
        if not isinstance(self.step, Call):
            return "", None
        parameters = self.step.parameters
        return str(parameters.get("ChallengeName", "")), parameters.get("Session")

    def _event(
        self,
        outcome: str,
        retries: int,
        *,
        challenge: str = "",
        session: str = "",
        destination: str = "",
        request_id: str = "",
        region: str = "",
        status: int = 0,
        messages: int = 0,
        text_messages: int = 0,
        reply: str = "",
    ) -> ActivityEvent:
        return ActivityEvent(
            attempt=self.job.attempt,
            flow=self.job.name,
            time=self.wall,
            duration=time.perf_counter() - self.began,
            operation=self.operation,
            by="service",
            outcome=outcome,
            challenge=challenge,
            session=session,
            destination=destination,
            request_id=request_id,
            retries=retries,
            region=region,
            status=status,
            messages=messages,
            text_messages=text_messages,
            request=shown_request(self.step),
            reply=reply,
        )


def answered(job: Job, ask: Ask, answer: Answer, wall: float, duration: float) -> ActivityEvent:
    """The person's own step: what was asked, what kind of answer came, how long it took."""
    return ActivityEvent(
        attempt=job.attempt,
        flow=job.name,
        time=wall,
        duration=duration,
        operation=type(ask).__name__,
        by="person",
        outcome=type(answer).__name__,
        challenge=ask.challenge,
        destination=ask.destination if isinstance(ask, AskCode) else "",
    )


def storage_accessed(
    job: Job, step: StorageStep, answer: object, wall: float, duration: float
) -> ActivityEvent:
    """A session was stored, loaded or deleted on this computer, or the reason why not."""
    reason = answer.why if isinstance(answer, Recalled) else answer
    return ActivityEvent(
        attempt=job.attempt,
        flow=job.name,
        time=wall,
        duration=duration,
        operation=type(step).__name__,
        by="app",
        outcome=reason.value if isinstance(reason, NotKept) else "ok",
    )


def flow_ended(job: Job, end: State, wall: float, duration: float) -> ActivityEvent:
    """The end of the whole flow, its last event."""
    if isinstance(end, Failed):
        outcome = outcome_of(end.error)
    else:
        outcome = "cancelled" if isinstance(end, Cancelled) else "ok"
    return ActivityEvent(
        attempt=job.attempt,
        flow=job.name,
        time=wall,
        duration=duration,
        operation=job.name,
        by="app",
        outcome=outcome,
    )
