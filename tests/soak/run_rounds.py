"""Rounds of signing in, each given up at a random moment, in one process.

Usage: run_rounds.py ROUNDS, with the seed in the environment. Prints what there was at the resting
point again and again, and what each kind of round came to.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict
from functools import partial

from desktop.ui.dialogs.code import CodeDialog
from tests.soak.practice_sign_in import BY_APP, BY_MESSAGE, answer, settled, sign_in, submit
from tests.soak.resource_count import ResourceCount, no_call_in_flight
from tests.soak.script_player import Do, Pause, Script, Until
from tests.soak.scripted_app import ScriptedApp, run, seeded

COUNT_EVERY = 20
OPERATIONS = ("*", "InitiateAuth", "RespondToAuthChallenge", "jwks")
LONGEST_MOMENT_MS = 500


def moment(program: ScriptedApp) -> Script:
    """A random moment: mostly while something is under way."""
    rng = program.rng
    yield Pause(min(LONGEST_MOMENT_MS, int(rng.expovariate(1 / 60))))


def anyone(program: ScriptedApp) -> str:
    return program.rng.choice(BY_MESSAGE + BY_APP[:1])


def signs_in_and_looks(program: ScriptedApp) -> Script:
    yield from sign_in(program, anyone(program))
    for tab in program.rng.sample(range(4), 3):
        yield Do(partial(program.app.window.tabs.setCurrentIndex, tab))


def cancels(program: ScriptedApp) -> Script:
    """In flight, in the middle of a question, while the keys come: wherever it is by then."""
    yield from submit(program, anyone(program))
    yield from moment(program)
    if program.prompt is not None and program.rng.random() < 0.5:
        yield Do(partial(answer, program))
        yield from moment(program)
    yield Do(partial(give_up, program))


def closes_the_dialog(program: ScriptedApp) -> Script:
    yield from submit(program, anyone(program))
    yield from moment(program)
    window = program.prompt or program.login
    yield Do(window.close)


def signs_out_at_once(program: ScriptedApp) -> Script:
    yield from sign_in(program, program.rng.choice(BY_MESSAGE))
    yield Do(program.app.window.sign_out_wanted.emit)


def signs_out_while_refreshing(program: ScriptedApp) -> Script:
    yield from sign_in(program, program.rng.choice(BY_MESSAGE))
    yield Do(program.app.window.refresh_wanted.emit)
    yield from moment(program)
    yield Do(program.app.window.sign_out_wanted.emit)


def somebody_else_signs_in(program: ScriptedApp) -> Script:
    first, second = program.rng.sample(BY_MESSAGE, 2)
    yield from sign_in(program, first)
    yield Do(program.app.window.refresh_wanted.emit)
    yield from sign_in(program, second)


def somebody_else_begins_meanwhile(program: ScriptedApp) -> Script:
    first, second = program.rng.sample(BY_MESSAGE, 2)
    yield from submit(program, first)
    yield from moment(program)
    yield from sign_in(program, second)


def mistypes_the_code(program: ScriptedApp) -> Script:
    yield from submit(program, "maria.santos")
    yield Until(lambda: settled(program), "the code dialog")
    if isinstance(program.prompt, CodeDialog):
        yield Do(partial(program.prompt.edit.setText, "000000"))
        yield Do(program.prompt.submit)
        yield from moment(program)
    yield Do(partial(give_up, program))
    yield from sign_in(program, "maria.santos")  # or five in a row would lock her out


KINDS: tuple[Callable[[ScriptedApp], Script], ...] = (
    signs_in_and_looks,
    cancels,
    cancels,
    cancels,
    closes_the_dialog,
    signs_out_at_once,
    signs_out_while_refreshing,
    somebody_else_signs_in,
    somebody_else_begins_meanwhile,
    mistypes_the_code,
)


def give_up(program: ScriptedApp) -> None:
    window = program.prompt or program.login
    window.cancel.click()


def rests(program: ScriptedApp) -> Script:
    """Nobody signed in, nothing under way, the login dialog open."""
    if program.attempt is not None:
        yield Do(program.main_presenter.sign_in.cancel)
    if program.signed_in:
        yield Do(program.app.window.sign_out_wanted.emit)
    yield Do(program.app.window.sign_in_wanted.emit)
    yield Until(program.login.isVisible, "the login dialog")


def count_resources(program: ScriptedApp) -> Script:
    """Taken where nothing is left of earlier rounds but what nobody took away."""
    yield Do(partial(program.pool.control, "POST", "/practice/reset"))  # no faults, no lockouts
    yield Until(no_call_in_flight, "the end of all calls")
    yield Do(partial(program.app.window.tabs.setCurrentIndex, 0))
    yield Do(partial(program.phone.choose, "olga.petrova"))  # who never got a message
    yield Do(program.app.window.pages._model().clear)  # the activity grows by right
    yield Pause(200)


def script(program: ScriptedApp, rounds: int, found: dict[str, object]) -> Script:
    yield Until(lambda: program.ready, "the practice pool")
    came_to: Counter[str] = Counter()
    taken: list[dict[str, object]] = []
    found["came to"], found["census"] = came_to, taken
    for number in range(rounds):
        if number % COUNT_EVERY == 0:
            yield from count_resources(program)
            taken.append({"round": number, **asdict(ResourceCount.take())})
        kind = program.rng.choice(KINDS)
        program.trail.append(f"round {number}: {kind.__name__}")
        yield Do(partial(program.pool.control, "PUT", "/practice/faults", delays(program)))
        yield from kind(program)
        program.check()
        came_to[f"{kind.__name__}: {program.status.value}"] += 1
        yield from rests(program)
        program.check()
    yield from count_resources(program)
    taken.append({"round": rounds, **asdict(ResourceCount.take())})


def delays(program: ScriptedApp) -> list[dict[str, object]]:
    """Sometimes the service takes its time, so that more happens while it does."""
    if program.rng.random() < 0.5:
        return []
    operation = program.rng.choice(OPERATIONS)
    return [{"operation": operation, "kind": "delay", "seconds": program.rng.uniform(0.02, 0.2)}]


if __name__ == "__main__":
    what: dict[str, object] = {}
    run(["--practice"], seeded(), partial(script, rounds=int(sys.argv[1]), found=what), what)
