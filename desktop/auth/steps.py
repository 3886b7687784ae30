"""What a flow can yield.

A flow is a generator: it yields a step and is sent the answer. `Call` and `FetchKeys` go to the
service and come back as a `Reply` or a `KeySet` (or as an error, by `throw`). A `StorageStep`
goes to the stored session. Every `Ask` goes to the person and comes back as one of its answers.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias, TypeVar

from desktop.auth.asks import Ask
from desktop.auth.stored_session import StorageStep

PRIMARY = ""
"""The pool's own Region, in every list of Regions; a replica's has its name."""


@dataclass(frozen=True, slots=True)
class Call:
    """One API operation of `cognito-idp`."""

    operation: str
    parameters: Mapping[str, object] = field(repr=False)
    repeatable: bool = False
    """Whether it may be sent again when its reply was lost. Never for what uses up a code or sends
    a message."""
    regions: tuple[str, ...] = (PRIMARY,)
    """Where it may be made, in this order: in the second one only when it can't have counted in the
    first, or may be repeated."""

    @property
    def renews(self) -> bool:
        """Whether this is a refresh, where every NotAuthorized means "signed out"."""
        return (
            self.operation == "GetTokensFromRefreshToken"
            or self.parameters.get("AuthFlow") == "REFRESH_TOKEN_AUTH"
        )


@dataclass(frozen=True, slots=True)
class FetchKeys:
    """The pool's public keys; answered with a `KeySet` that has `kids` if the pool has them."""

    url: str
    kids: frozenset[str]
    anew: bool = False
    """Whether they are fetched even where they are known."""


Step: TypeAlias = Call | FetchKeys | StorageStep | Ask

T = TypeVar("T")
# What is sent in depends on the step that was yielded, which no static type can say:
# the helpers in `desktop.auth.calls` and the challenges check its type.
Flow: TypeAlias = Generator[Step, Any, T]
