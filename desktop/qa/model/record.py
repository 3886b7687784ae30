"""What is recorded of a run. Append-only: an attempt is never changed once it is finished.

Everything in here may be written to a file and shown to an auditor: requests and replies come in
redacted, and no field holds a password, code, token, seed or challenge session.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.qa.model.case import Actor, CaseInfo, Requirement
    from desktop.qa.model.verdicts import RequirementJudgement, ServiceJudgement, Verdict


class Status(Enum):
    """How far an attempt is; what came of it is the verdict."""

    PLANNED = "planned"
    READY = "ready"
    RUNNING = "running"
    WAITING_FOR_PERSON = "waiting_person"
    WAITING_FOR_CLOCK = "waiting_clock"
    INTERRUPTED = "interrupted"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and its reply, redacted."""

    operation: str
    sent_by: Actor
    """`APP` (driver, gateway and flows) or `RAW` (any JSON body, no retries)."""
    at: datetime
    """UTC, when it was sent."""
    milliseconds: int
    request: str
    """JSON; secrets replaced by their kind and a fingerprint."""
    http_status: int | None
    """None where no reply came."""
    reply: str
    """JSON, likewise."""
    error: str = ""
    """The exception's name, such as "CodeMismatchException"; empty for success."""
    message: str = ""
    """The service's words."""
    request_id: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """One comparison that was executed. A case without any proves nothing."""

    name: str
    expected: str
    observed: str
    holds: bool
    judges: Literal["service", "app", "requirement"] = "service"
    """Whose doing it is when it does not hold."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file beside the record: a screenshot that the app took of its own window."""

    name: str
    """The file's name in the folder of evidence."""
    media_type: str
    sha256: str
    caption: str
    at: datetime


@dataclass(frozen=True, slots=True)
class StepRecord:
    """One step as it was done."""

    number: int
    actor: Actor
    text: str
    """What was to be done."""
    started: datetime
    ended: datetime
    exchanges: tuple[Exchange, ...] = ()
    checks: tuple[Check, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class RequirementResult:
    """What the attempt says of one requirement."""

    requirement: Requirement
    judgement: RequirementJudgement


@dataclass(frozen=True, slots=True)
class Review:
    """A second person's confirmation of what a person judged."""

    reviewer: str
    at: datetime
    confirms: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One execution of a case."""

    number: int
    status: Status
    started: datetime | None
    ended: datetime | None
    steps: tuple[StepRecord, ...]
    service: ServiceJudgement
    requirements: tuple[RequirementResult, ...]
    verdict: Verdict | None
    """None while it is not finished."""
    reason: str = ""
    """Why it was skipped, blocked, broken or does not apply; what differed where it failed."""
    messages_sent: int = 0
    lockout_until: datetime | None = None
    restored: bool | None = None
    """Whether the accounts are as before, as reading them again proved; None: none was changed."""
    notes: tuple[str, ...] = ()
    reviews: tuple[Review, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseRecord:
    """A case of the population with all its attempts, also when it was not run."""

    case: CaseInfo
    attempts: tuple[Attempt, ...] = ()
    known_deviation: str = ""
    """Reason, owner and date, where the deviation is known."""
    not_run: str = ""
    """Why there is no attempt, such as "Not chosen for this run."."""

    @property
    def last(self) -> Attempt | None:
        """The attempt that counts."""
        return self.attempts[-1] if self.attempts else None


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting of the pool or client, and how it was obtained."""

    name: str
    value: str
    obtained: Literal["admin call", "control API", "profile", "observed", "told by the tester"]


@dataclass(frozen=True, slots=True)
class Target:
    """What was tested."""

    connection: str
    user_pool_id: str
    client_id: str
    issuer: str
    region: str
    endpoint: str
    """Empty for AWS."""
    environment: str
    practice: bool
    """Evidence of a practice pool says so on every page."""
    account: str = ""
    settings: tuple[Setting, ...] = ()


@dataclass(frozen=True, slots=True)
class Versions:
    """Of what tested."""

    app: str
    python: str
    system: str
    libraries: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SecretScan:
    """What came of looking for the run's own secrets in everything that was written."""

    values: int
    """How many passwords, codes and client secrets were looked for."""
    finds: tuple[str, ...] = ()
    """The kinds of those that were found; anything in here is a mistake of ours."""


@dataclass(frozen=True, slots=True)
class RunRecord:
    """A whole run: the source of every form of evidence."""

    id: str
    kind: Literal["rehearsal", "record"]
    plan_sha256: str
    """Of the cases as they were: ids, versions, steps, expectations."""
    tester: str
    witness: str
    target: Target
    versions: Versions
    started: datetime
    ended: datetime | None
    """None while it goes on, and of a run that was interrupted."""
    clock_skew_seconds: float | None
    """The service's time minus this computer's."""
    cases: tuple[CaseRecord, ...]
    """The whole population in the plan's order, with those that did not run, and why."""
    redactions: tuple[str, ...] = ()
    """Kinds of values that were taken out of requests and replies."""
    repeat: str = ""
    """The command that repeats it."""
    scan: SecretScan | None = None
