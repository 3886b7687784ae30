"""The plan: all cases in their order, the choice of some of them, and its hash."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from desktop.qa.cases import (
    authenticator_apps,
    code_formats,
    code_owner,
    code_replay,
    code_times,
    devices,
    factor_changes,
    factor_settings,
    first_factor_set_up,
    guessing_reset,
    guessing_sign_in,
    names,
    right_code,
    token_contents,
    token_ends,
    without_code,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from desktop.qa.case import Case
    from desktop.qa.model.case import Group

MODULES = (
    right_code,
    without_code,
    first_factor_set_up,
    guessing_reset,
    guessing_sign_in,
    names,
    code_formats,
    code_replay,
    code_owner,
    code_times,
    authenticator_apps,
    factor_changes,
    factor_settings,
    devices,
    token_ends,
    token_contents,
)
"""Each has `CASES`."""


def all_cases() -> tuple[Case, ...]:
    """Every case, by its id."""
    cases = [case for module in MODULES for case in module.CASES]
    return tuple(sorted(cases, key=lambda case: case.info.id))


def chosen(groups: Collection[Group], ids: Collection[str]) -> tuple[Case, ...]:
    """Those of these groups or with these ids; all for none of either.

    Raises `KeyError` with an id that no case has.
    """
    cases = all_cases()
    for unknown in set(ids) - {case.info.id for case in cases}:
        raise KeyError(unknown)
    if not groups and not ids:
        return cases
    return tuple(it for it in cases if it.info.group in groups or it.info.id in ids)


def in_running_order(cases: Sequence[Case]) -> tuple[Case, ...]:
    """Those that lock a user out come last: a lockout must not run into another case."""
    return tuple(sorted(cases, key=lambda case: case.info.cost.lockout_seconds > 0))


def plan_hash(cases: Sequence[Case]) -> str:
    """SHA-256 over what is tested: ids, versions, steps and expectations."""
    said = [
        [info.id, info.version, [[actor.value, text] for actor, text in info.steps], info.expected]
        for info in (case.info for case in cases)
    ]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()
