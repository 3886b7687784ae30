"""The result of the checks in words: one verdict, and one row for each check."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from desktop.auth.jwt.json_kinds import spelled_scalar
from desktop.ui.text.check_values import in_words
from desktop.ui.text.moments import utc_full
from desktop.ui.text.safe import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.auth.jwt.verdicts import Check, TokenVerdicts

LONGEST_CELL = 300
"""Characters."""
_OF_TIME = ("expiry", "not_before", "issued_at")
_SECONDS = re.compile(r"(?<![\w.\"-])[0-9]{9,11}(?:\.[0-9]{1,9})?(?![\w\"])")
"""Epoch seconds from 1973 on, where they are a number and not a text in quotes."""


class Result(Enum):
    """The result of a check, or of all of them."""

    PASSED = "passed"
    NOT_PASSED = "not passed"
    NOT_CHECKED = "not checked"


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One check on one token, ready to be shown."""

    token: str
    name: str
    """In plain words."""
    identifier: str
    """The check's name in `desktop.auth.jwt`, such as "not_before"."""
    result: Result
    outcome: str
    """The result in words, with the error's name."""
    expected: str
    actual: str


@dataclass(frozen=True, slots=True)
class Summary:
    """The verdict over all checks."""

    result: Result
    badge: str
    short: str
    """For one line of the overview."""
    sentence: str
    """What it means and what to do."""


_NAMES: dict[str, object] = {
    "form": QT_TRANSLATE_NOOP("Checks", "Well-formed"),
    "algorithm": QT_TRANSLATE_NOOP("Checks", "Algorithm"),
    "key": QT_TRANSLATE_NOOP("Checks", "Signing key"),
    "signature": QT_TRANSLATE_NOOP("Checks", "Signature"),
    "issuer": QT_TRANSLATE_NOOP("Checks", "Issued by this pool"),
    "audience": QT_TRANSLATE_NOOP("Checks", "Issued to this app"),
    "token_use": QT_TRANSLATE_NOOP("Checks", "Kind of token"),
    "expiry": QT_TRANSLATE_NOOP("Checks", "Not expired"),
    "not_before": QT_TRANSLATE_NOOP("Checks", "Already valid"),
    "issued_at": QT_TRANSLATE_NOOP("Checks", "Issued in the past"),
    "subject": QT_TRANSLATE_NOOP("Checks", "User"),
    "pair": QT_TRANSLATE_NOOP("Checks", "Same sign-in"),
    "acr": QT_TRANSLATE_NOOP("Checks", "Level of the sign-in"),
    "second_factor": QT_TRANSLATE_NOOP("Checks", "Second step made"),
}


def check_name(name: str) -> str:
    """A check's name in plain words."""
    text = _NAMES.get(name)
    return name if text is None else QCoreApplication.translate("Checks", str(text))


def result_of(check: Check) -> Result:
    if check.ok is None:
        return Result.NOT_CHECKED
    return Result.PASSED if check.ok else Result.NOT_PASSED


def check_rows(verdicts: TokenVerdicts) -> tuple[CheckRow, ...]:
    """Every check: the ID token's, the access token's, the pair's, and the sign-in's."""
    groups = (
        (QCoreApplication.translate("Checks", "ID token"), verdicts.id_token.checks),
        (QCoreApplication.translate("Checks", "Access token"), verdicts.access_token.checks),
        (QCoreApplication.translate("Checks", "Both"), (verdicts.pair,)),
        (QCoreApplication.translate("Checks", "Sign-in"), verdicts.sign_in),
    )
    return tuple(_row(token, check) for token, checks in groups for check in checks)


def token_rows(token: str, checks: Sequence[Check]) -> tuple[CheckRow, ...]:
    """The checks of one token; `token` names it."""
    return tuple(_row(token, check) for check in checks)


def summary(verdicts: TokenVerdicts) -> Summary:
    """The verdict over all: one failure decides; "not checked" never counts as passed."""
    checks = verdicts.checks
    failed = sum(check.ok is False for check in checks)
    unchecked = sum(check.ok is None for check in checks)
    if failed:
        return Summary(
            Result.NOT_PASSED,
            QCoreApplication.translate("Checks", "Not accepted"),
            CheckCounts().not_passed(failed, len(checks)),
            QCoreApplication.translate(
                "Checks",
                "These tokens didn't pass every check, so they were not accepted. "
                "You are not signed in with them. Sign in again; if it happens again, send this "
                "list to your support team.",
            ),
        )
    if unchecked and not verdicts.valid:
        return _not_verified(verdicts, len(checks) - unchecked, len(checks))
    if unchecked:
        return _level_not_told(len(checks) - unchecked, len(checks))
    return Summary(
        Result.PASSED,
        QCoreApplication.translate("Checks", "Verified"),
        CheckCounts().passed(len(checks)),
        QCoreApplication.translate(
            "Checks",
            "The signatures are valid, and the tokens are this pool's, for this app and for you.",
        ),
    )


def lacks_keys(verdicts: TokenVerdicts) -> bool:
    """Whether checks are missing since the pool's keys couldn't be had."""
    return any(check.name == "key" and check.ok is None for check in verdicts.checks)


def _not_verified(verdicts: TokenVerdicts, passed: int, total: int) -> Summary:
    badge = QCoreApplication.translate("Checks", "Not verified")
    if lacks_keys(verdicts):
        return Summary(
            Result.NOT_CHECKED,
            badge,
            QCoreApplication.translate(
                "Checks", "Not verified: the pool's keys couldn't be reached"
            ),
            QCoreApplication.translate(
                "Checks",
                "The pool's public keys couldn't be reached, so the signatures were not checked. "
                "Each refresh tries again; the Overview says what to do if it stays so.",
            ),
        )
    return Summary(
        Result.NOT_CHECKED,
        badge,
        QCoreApplication.translate(
            "Checks", "Not verified: {passed} of {total} checks were made"
        ).format(passed=passed, total=total),
        QCoreApplication.translate(
            "Checks", "Some checks could not be made. Choose Refresh now to get new tokens."
        ),
    )


def _level_not_told(passed: int, total: int) -> Summary:
    """The tokens are good; what wasn't checked is the level, which the service doesn't name."""
    return Summary(
        Result.NOT_CHECKED,
        QCoreApplication.translate("Checks", "Level not known"),
        QCoreApplication.translate(
            "Checks", "{passed} of {total} checks passed, 1 not made"
        ).format(passed=passed, total=total),
        QCoreApplication.translate(
            "Checks",
            "The tokens are this pool's, for this app and for you. This connection asks for a "
            "level of sign-in, and the service said nothing of it: pools of the Lite plan can't, "
            "nor can some others.",
        ),
    )


class CheckCounts(QObject):
    """Texts with a number in them. `tr` of an object: lupdate knows plurals by nothing else."""

    def passed(self, number: int) -> str:
        return self.tr("All %n checks passed", "", number)

    def not_passed(self, failed: int, total: int) -> str:
        if failed == 1:
            return self.tr("1 of {total} checks didn't pass").format(total=total)
        return self.tr("%n of {total} checks didn't pass", "", failed).format(total=total)


def _row(token: str, check: Check) -> CheckRow:
    return CheckRow(
        token=token,
        name=check_name(check.name),
        identifier=check.name,
        result=result_of(check),
        outcome=_outcome(check),
        expected=_shown(check, check.expected),
        actual=_shown(check, check.actual),
    )


def _outcome(check: Check) -> str:
    if check.ok is None and check.name == "acr":
        return QCoreApplication.translate("Checks", "Not checked: no level was named")
    if check.ok is None:
        return QCoreApplication.translate("Checks", "Not checked")
    if check.ok:
        return QCoreApplication.translate("Checks", "Passed")
    return QCoreApplication.translate("Checks", "Didn't pass ({error})").format(
        error=check.error or ""
    )


def _shown(check: Check, value: object) -> str:
    """A value of a check; a time is readable beside the number. A dash where there is none."""
    if value is None:
        return "—"
    text = visible(spelled_scalar(in_words(value)), LONGEST_CELL)
    return _SECONDS.sub(_with_time, text) if check.name in _OF_TIME else text


def _with_time(found: re.Match[str]) -> str:
    return f"{found[0]} ({utc_full(float(found[0]))})"
