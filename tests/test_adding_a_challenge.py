"""What docs/adding-a-challenge.md asks for is there, for each challenge and each Ask.

Each message names the file that lacks an entry.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import sys

import pytest

import desktop.auth
from desktop.auth import challenges
from desktop.auth.asks import Answer, Ask
from desktop.auth.challenges import CHALLENGES, REFUSED_CHALLENGES
from desktop.practice.sign_in.challenge_handlers import CHALLENGE_HANDLERS
from desktop.ui.models import activity_names
from desktop.ui.presenters.dialog_for_ask import DIALOGS
from tests.helpers.subclasses import import_all, subclasses

import_all(desktop.auth)
ASKS, ANSWERS = subclasses(Ask), subclasses(Answer)


def by_name(kind: type) -> str:
    return kind.__name__


def challenge_classes() -> list[type]:
    """The classes with a method `answer` in the modules of `desktop.auth.challenges`."""
    found = []
    for module in pkgutil.iter_modules(challenges.__path__):
        if module.name != "challenge":  # what they have in common
            full = importlib.import_module(f"{challenges.__name__}.{module.name}")
            classes = [kind for _, kind in inspect.getmembers(full, inspect.isclass)]
            found += [k for k in classes if k.__module__ == full.__name__ and hasattr(k, "answer")]
    return found


@pytest.mark.parametrize("kind", challenge_classes(), ids=by_name)
def test_every_challenge_class_is_in_the_table(kind: type):
    listed = {type(challenge) for challenge in CHALLENGES.values()}
    assert kind in listed, f"desktop/auth/challenges/__init__.py: no {kind.__name__}"


def test_the_practice_pool_has_every_challenge_that_is_answered():
    unanswered = REFUSED_CHALLENGES.keys() & CHALLENGE_HANDLERS.keys()
    lacking = CHALLENGES.keys() - CHALLENGE_HANDLERS.keys()
    assert not lacking, f"desktop/practice/sign_in/challenge_handlers.py: no {lacking}"
    assert CHALLENGE_HANDLERS.keys() - CHALLENGES.keys() == unanswered


@pytest.mark.parametrize("kind", ASKS, ids=by_name)
def test_every_ask_has_a_dialog(kind: type[Ask]):
    assert kind in DIALOGS, f"desktop/ui/presenters/dialog_for_ask.py: no dialog for {kind}"


def test_no_dialog_is_left_over():
    assert set(DIALOGS) == set(ASKS)


@pytest.mark.parametrize("kind", ASKS, ids=by_name)
def test_every_ask_has_its_words_in_the_activity(kind: type[Ask]):
    assert kind.__name__ in activity_names.STEPS, (
        f"desktop/ui/models/activity_names.py: no words for {kind.__name__} in STEPS"
    )


@pytest.mark.parametrize("kind", ANSWERS, ids=by_name)
def test_every_answer_has_its_words_in_the_activity(kind: type[Answer]):
    assert kind.__name__ in activity_names.RESULTS, (
        f"desktop/ui/models/activity_names.py: no words for {kind.__name__} in RESULTS"
    )


def test_every_ask_and_answer_is_found():
    """The tests above look at something."""
    assert len(ASKS) >= 9
    assert len(ANSWERS) >= 11
    assert len(challenge_classes()) >= 10
    assert all(kind.__module__ in sys.modules for kind in ASKS)
