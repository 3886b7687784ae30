"""The record of the steps of one attempt, and the comparisons that a case makes."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

from desktop.qa.model.record import Check, Exchange, StepRecord

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.qa.environment import Answer, JsonBody
    from desktop.qa.model.case import Actor, CaseInfo
    from desktop.qa.model.record import Attachment
    from desktop.qa.redaction import Redaction
    from desktop.qa.reply import Reply


Judges = Literal["service", "app", "requirement"]
"""As in `Check.judges`."""


class StepRecorder:
    """Keeps what happens in the step under way; texts are redacted before they are kept."""

    def __init__(self, info: CaseInfo, redaction: Redaction) -> None:
        self.steps: list[StepRecord] = []
        self.redaction = redaction
        self._info = info
        self._exchanges: list[Exchange] = []
        self._checks: list[Check] = []
        self._attachments: list[Attachment] = []
        self._in_step = False
        self._started = _utc_now()
        self._current = info.steps[0]
        self.watch: Callable[[tuple[StepRecord, ...]], None] | None = None
        """Is told the steps so far, whenever something was added to them."""

    @property
    def case_id(self) -> str:
        """Of the case under way."""
        return self._info.id

    @property
    def checks(self) -> tuple[Check, ...]:
        """All that were executed so far."""
        done = tuple(check for step in self.steps for check in step.checks)
        return (*done, *self._checks)

    @contextmanager
    def step(self, note: str = "") -> Iterator[None]:
        """Take the next step of the case's list; what happens inside belongs to its record."""
        if self._in_step:
            raise RuntimeError("a step inside of a step")
        self._current = self._info.steps[len(self.steps)]
        self._started, self._in_step = _utc_now(), True
        self._tell()
        try:
            yield
        finally:
            self.steps.append(self._step(note))
            self._in_step = False
            self._exchanges, self._checks, self._attachments = [], [], []
            self._tell()

    def attach(self, attachment: Attachment) -> None:
        """Add a picture to the step."""
        self._attachments.append(attachment)
        self._tell()

    def _step(self, note: str = "") -> StepRecord:
        """The step under way, as far as it is."""
        actor, text = self._current
        return StepRecord(
            number=len(self.steps) + 1,
            actor=actor,
            text=text,
            started=self._started,
            ended=_utc_now(),
            exchanges=tuple(self._exchanges),
            checks=tuple(self._checks),
            attachments=tuple(self._attachments),
            note=note,
        )

    def _tell(self) -> None:
        if self.watch is not None:
            self.watch((*self.steps, *((self._step(),) if self._in_step else ())))

    def record(self, operation: str, actor: Actor, body: JsonBody, answer: Answer) -> None:
        """Add a request and its reply to the step."""
        self._exchanges.append(
            Exchange(
                operation=operation,
                sent_by=actor,
                at=datetime.fromtimestamp(answer.at, UTC),
                milliseconds=answer.milliseconds,
                request=self.redaction.json(body),
                http_status=answer.http_status,
                reply=self.redaction.json(answer.body),
                error=answer.error,
                message=self.redaction.text(answer.message),
                request_id=answer.request_id,
            )
        )
        self._tell()

    def expect_error(self, reply: Reply, *names: str, message: str = "") -> None:
        """The service refuses with one of these exceptions; `message`: a part of its words."""
        words = f" with “{message}”" if message else ""
        self._check(
            "refusal",
            f"{' or '.join(names)}{words}",
            str(reply),
            holds=reply.error in names and message.lower() in reply.answer.message.lower(),
        )

    def expect_challenge(self, reply: Reply, *names: str) -> None:
        """The service asks for one of these, gives a challenge session and no tokens."""
        self._check(
            "challenge",
            f"challenge {' or '.join(names)}",
            str(reply) if reply.session or not reply.challenge else f"{reply} without a session",
            holds=reply.challenge in names and bool(reply.session) and not reply.has_tokens,
        )

    def expect_tokens(self, reply: Reply) -> None:
        """It has the tokens of a sign-in."""
        self._check("tokens", "tokens", str(reply), holds=reply.has_tokens)

    def expect_success(self, reply: Reply) -> None:
        """It did what it was asked for."""
        done = reply.answer.http_status is not None and not reply.error
        self._check("success", "success", str(reply), holds=done)

    def expect(self, name: str, expected: object, observed: object, *, holds: bool) -> None:
        """Any other comparison of what the service did. Texts are redacted."""
        self._check(name, str(expected), str(observed), holds=holds)

    def expect_of_app(self, name: str, expected: object, observed: object, *, holds: bool) -> None:
        """A comparison of what the app did."""
        self._check(name, str(expected), str(observed), holds=holds, judges="app")

    def expect_no_tokens(self, name: str, reply: Reply) -> None:
        """Which refusal it is isn't documented, but tokens would be a way around what is."""
        self._check(name, "no tokens", str(reply), holds=not reply.has_tokens)

    def measure_no_tokens(self, name: str, reply: Reply) -> None:
        """Nothing is documented: requirements with `met_when="measured"` ask for no tokens."""
        self.observe(name, reply)
        self.measure(name, "no tokens", reply, holds=not reply.has_tokens)

    def expect_refusal(self, name: str, reply: Reply) -> None:
        """An exception, whichever: it isn't documented."""
        self._check(name, "a refusal", str(reply), holds=bool(reply.error))

    def measure(self, name: str, limit: object, observed: object, *, holds: bool) -> None:
        """What the requirements with `met_when="measured"` are judged by."""
        self._check(name, str(limit), str(observed), holds=holds, judges="requirement")

    def observe(self, name: str, observed: object) -> None:
        """Record what was seen where nothing is promised: it is a check that always holds."""
        self._check(name, "observed, nothing is promised", str(observed), holds=True)

    def _check(
        self, name: str, expected: str, observed: str, *, holds: bool, judges: Judges = "service"
    ) -> None:
        text = self.redaction.text
        self._checks.append(Check(name, text(expected), text(observed), holds, judges))
        self._tell()


def _utc_now() -> datetime:
    return datetime.now(UTC)
