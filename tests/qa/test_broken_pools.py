"""The plan on pools that are broken on purpose: it sees what it is for, and nothing else.

MATRIX was written down before the first run. A verdict that is worse than on the good pool counts
as seen: "failed" where the service does something else than what is documented, "warning" where
nothing is documented and a requirement is missed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest

from desktop.qa.case import Case
from desktop.qa.model.case import Run
from desktop.qa.model.verdicts import RequirementJudgement, Verdict
from desktop.qa.plan import all_cases, in_running_order
from desktop.qa.redaction import Redaction
from desktop.qa.runner import Runner
from desktop.test_environment.clocks import PracticeClock
from desktop.test_environment.double import Double
from desktop.test_environment.phones import PracticePhone
from tests.helpers.practice_pool import FROM_SOURCE, pool_process

MATRIX: dict[str, dict[str, str]] = {
    "any_code_accepted": {
        "failed": "16 17 18 21 24 26 27 31 39 46 47 51 59 92",
        "warning": "22 25 28",
    },
    "never_expires": {"failed": "36 39"},
    "no_lockout": {"failed": "43 44 45 50 51", "warning": "46 47"},
    "replay_allowed": {"failed": "24 26 29 30", "warning": "25"},
    "code_of_another_user": {"failed": "31 92"},
    "secret_hash_ignored": {"failed": "87"},
    "unknown_users_revealed": {"failed": "52 53 54 55"},
    "tokens_before_mfa": {
        "failed": "01 02 03 04 05 08 09 12 14 22 25 45 48 58 59 63 64 65 69 75 86 92",
        "warning": "62",
    },
    "mfa_skipped_by_srp": {"failed": "09"},
    "hs256_tokens": {"failed": "40 78 83 88"},
    "wrong_token_use": {"failed": "40 83 84 88"},
    "no_rotation": {"failed": "81"},
}
"""Broken pool → verdict → the cases, without "QA-", that come to it there and not at a good one."""

HANDFUL = "01 02 07 10 20 34 56 79 87"
"""Run on every broken pool in `make test`, beside its row."""
AUTOMATIC = frozenset({Run.TOTP, Run.READABLE_PHONE, Run.CONFIG, Run.OFFLINE})
CASES = {case.info.id: case for case in in_running_order(all_cases()) if case.info.runs & AUTOMATIC}
MEASURED = [
    id_
    for id_, case in CASES.items()
    if any(it.met_when == "measured" for it in case.info.requirements)
]
PROGRAM = Path(__file__).with_name("run_broken_pool.py")


@contextmanager
def environment(command: tuple[str, ...]) -> Iterator[Double]:
    with pool_process(command) as (_, found):
        url = found["endpoint"]
        double = Double(url, found["region"], PracticeClock(url), PracticePhone(url), practice=True)
        yield double
        double.close()


def verdict(case: Case, double: Double) -> Verdict:
    attempt = Runner(double, Redaction()).run(case).last
    assert attempt is not None
    assert attempt.verdict is not None
    return attempt.verdict


@pytest.fixture(scope="module")
def good() -> Iterator[Double]:
    with environment(FROM_SOURCE) as double:
        yield double


@cache
def at_good_pool(id_: str, good: Double) -> Verdict:
    return verdict(CASES[id_], good)


def ids(numbers: str) -> set[str]:
    return {f"QA-{number}" for number in numbers.split()}


def seen_and_expected(
    broken: str, good: Double, chosen: set[str]
) -> tuple[dict[str, str], dict[str, str]]:
    """What comes out at the broken pool otherwise than at the good one, and what should."""
    with environment((sys.executable, str(PROGRAM), broken)) as double:
        found = {id_: verdict(case, double) for id_, case in CASES.items() if id_ in chosen}
    seen = {id_: it.value for id_, it in found.items() if it is not at_good_pool(id_, good)}
    row = MATRIX[broken].items()
    return seen, {id_: verdict for verdict, numbers in row for id_ in ids(numbers)}


def test_the_matrix_names_cases_that_there_are():
    named = {id_ for row in MATRIX.values() for numbers in row.values() for id_ in ids(numbers)}
    assert named <= set(CASES)


@pytest.mark.parametrize("broken", MATRIX)
def test_a_broken_pool_fails_the_cases_that_it_should(broken: str, good: Double):
    row = set().union(*map(ids, MATRIX[broken].values()))
    seen, expected = seen_and_expected(broken, good, row | ids(HANDFUL))
    assert seen == expected


@pytest.mark.parametrize("id_", MEASURED)
def test_a_requirement_that_is_to_be_measured_is(id_: str, good: Double):
    attempt = Runner(good, Redaction()).run(CASES[id_]).last
    assert attempt is not None
    assert [it for it in attempt.steps for it in it.checks if it.judges == "requirement"]
    judgements = {it.judgement for it in attempt.requirements}
    assert RequirementJudgement.NOT_ASSESSED not in judgements


@pytest.mark.soak
@pytest.mark.timeout(600)
@pytest.mark.parametrize("broken", MATRIX)
def test_a_broken_pool_fails_no_other_case_of_the_whole_plan(broken: str, good: Double):
    seen, expected = seen_and_expected(broken, good, set(CASES))
    assert seen == expected
