"""No dataclass shows a secret when it is printed: every one of ours is filled with canaries."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import desktop

SECRET = re.compile(
    r"password|secret|token|session|code$|hash|_key|^answer$|^body$|parameters|^tokens$",
    re.IGNORECASE,
)
"""How fields with a secret are called."""

DURATION = re.compile("_(seconds|minutes)$")

NO_SECRETS = {
    ("ActivityEvent", "session"): "a fingerprint",
    ("Candidate", "needs_secret"): "yes or no",
    ("Candidate", "password_rules"): "a policy",
    ("Choices", "parameters"): "of the template, which takes no secret",
    ("ClientFacts", "needs_secret"): "yes or no",
    ("ClientFacts", "secret_wrong"): "yes or no",
    ("ClientFindings", "secret"): "which state it is in",
    ("ConnectionFacts", "has_secret"): "yes or no",
    ("ErrorContext", "password_only"): "yes or no",
    ("Hooks", "read_code"): "what asks for one",
    ("Page", "body"): "which parts of the document stand on it",
    ("PoolFacts", "client_sessions"): "a setting: how many at once",
    ("PoolFacts", "sessions"): "a setting: whether they are tracked",
    ("PoolFacts", "secrets"): "their ids and dates; values are dropped as they arrive",
    ("StackFacts", "parameters"): "of the template, which takes no secret",
    ("AppClient", "password_rules"): "a policy",
    ("PersonReport", "answer"): "what a tester saw, in their words",
    ("Profile", "password_rules"): "a policy",
    ("StoredSession", "device_key"): "a name, as the access token has it",
    ("UserState", "password_replaced"): "yes or no",
    ("Needs", "client_secret"): "yes or no",
    ("SignInState", "asked_for_password"): "yes or no",
    ("CheckRow", "token"): "which of them was checked",
    ("Expected", "token_use"): "id or access",
    ("TokenVerdicts", "id_token"): "what the checks said",
    ("TokenVerdicts", "access_token"): "what the checks said",
}
"""Fields that only sound like one, and why."""

SKIPPED = ("desktop.practice", "desktop.__main__", "desktop.practice.__main__")
"""The practice pool is the service: what it holds is nobody's."""


def dataclasses_of_ours() -> Iterator[type]:
    for module in pkgutil.walk_packages(desktop.__path__, "desktop."):
        if module.name.startswith(SKIPPED) and not module.name.startswith("desktop.practice_mode"):
            continue
        for value in vars(importlib.import_module(module.name)).values():
            its_own = isinstance(value, type) and value.__module__ == module.name
            if its_own and dataclasses.is_dataclass(value):
                yield value


FOUND = list(dataclasses_of_ours())


def canary(name: str) -> str:
    return f"canary in {name}."


@pytest.mark.parametrize("kind", FOUND, ids=lambda kind: kind.__name__)
def test_what_is_called_a_secret_is_not_printed(kind: type):
    thing = object.__new__(kind)
    names = [field.name for field in dataclasses.fields(kind)]
    for name in names:
        object.__setattr__(thing, name, canary(name))
    printed = {name for name in names if canary(name) in repr(thing)}
    secrets = {name for name in names if SECRET.search(name) and not DURATION.search(name)}
    allowed = {name for name in names if (kind.__name__, name) in NO_SECRETS}
    assert (printed & secrets) - allowed == set()


def test_it_looks_at_those_that_matter():
    names = {kind.__name__ for kind in FOUND}
    assert names >= {
        "AppClient",
        "Call",
        "CodeEntered",
        "Credentials",
        "Profile",
        "Reply",
        "Tokens",
    }
    assert {name for name, _ in NO_SECRETS} <= names
