"""Errors never change, whichever they are."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

import desktop.auth
from desktop.auth import errors as e
from desktop.auth.errors import DeskError, Refusal

for module in pkgutil.walk_packages(desktop.auth.__path__, "desktop.auth."):
    importlib.import_module(module.name)


def tree(kind: type[DeskError] = DeskError) -> Iterator[type[DeskError]]:
    yield kind
    for below in kind.__subclasses__():
        yield from tree(below)


@pytest.mark.parametrize("kind", tuple(tree()), ids=lambda kind: kind.__name__)
def test_no_attribute_can_be_set_or_deleted(kind: type[DeskError]):
    error = kind.__new__(kind)
    vars(error).update(there="before")
    for name in ("there", "refusal", "seconds", "brand_new"):
        with pytest.raises(AttributeError, match=f"{kind.__name__} never changes: {name}"):
            setattr(error, name, 1)
    with pytest.raises(AttributeError, match="there can't be deleted"):
        del error.there
    assert vars(error) == {"there": "before"}


def test_what_the_constructor_was_given_stays_to_be_read():
    refusal = Refusal("InitiateAuth", "NotAuthorized")
    assert e.UserDisabled(refusal).refusal is refusal
    found = e.UntrustedCertificate("host", "reason", issuer="Example", proxy="http://proxy")
    assert (found.host, found.reason, found.issuer) == ("host", "reason", "Example")
    assert found.proxy == "http://proxy"
    assert str(found) == "host: reason"


def test_python_may_still_note_where_it_was_raised():
    """`contextlib` sets `__traceback__`, and `add_note` sets `__notes__`."""

    @contextmanager
    def around() -> Iterator[None]:
        yield

    error = DeskError("no")
    error.add_note("a note")
    with pytest.raises(DeskError) as raised, around():
        raise error
    assert raised.value is error
    assert error.__notes__ == ["a note"]
    assert error.__traceback__ is not None
