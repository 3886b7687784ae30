"""The pool misbehaves at random, in a running app."""

from __future__ import annotations

from collections import Counter
from typing import get_args

from desktop.practice.server.faults import Kind
from tests.soak.scripted_app import ScriptedApp

OPERATIONS = ("*", "InitiateAuth", "RespondToAuthChallenge", "RevokeToken", "jwks")
OFFSETS = (0, 0, 0, 5, -5, 90, -90, 3_700, -3_700, 86_400, -86_400, 40 * 86_400)
LONGEST_DELAY = 0.3


def switch(program: ScriptedApp, seen: Counter[str]) -> None:
    """Other faults, another time of day, or the pool as it was in the beginning."""
    rng = program.rng
    match rng.choices(("faults", "none", "clock", "reset"), (6, 4, 3, 1))[0]:
        case "faults":
            kinds = rng.choices(get_args(Kind), k=rng.randint(1, 3))
            given = [_fault(program, kind) for kind in kinds]
            seen.update(f"fault: {kind}" for kind in kinds)
            program.pool.control("PUT", "/practice/faults", given)
        case "none":
            switch_off(program)
        case "clock":
            seen["fault: clock"] += 1
            offset = {"offset_seconds": rng.choice(OFFSETS)}
            program.pool.control("PUT", "/practice/clock", offset)
        case _:
            seen["fault: reset"] += 1
            program.pool.control("POST", "/practice/reset")


def switch_off(program: ScriptedApp) -> None:
    program.pool.control("PUT", "/practice/faults", [])


def _fault(program: ScriptedApp, kind: str) -> dict[str, object]:
    rng = program.rng
    fault = {"operation": rng.choice(OPERATIONS), "kind": kind, "times": rng.randint(1, 3)}
    if kind in ("delay", "delay_messages"):
        fault["seconds"] = rng.uniform(0.01, LONGEST_DELAY)
    return fault
