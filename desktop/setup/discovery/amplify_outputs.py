"""amplify_outputs.json, which Amplify Gen 2 writes (schema 1, 1.1 and so on)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.setup.discovery.found import Candidate, Found, Source
from desktop.setup.discovery.json_object import number_at, objects_at, text_at
from desktop.setup.discovery.password_policy import rules
from desktop.setup.discovery.values import checked

if TYPE_CHECKING:
    from collections.abc import Mapping

_REQUIRES = {
    "require_uppercase": "upper",
    "require_lowercase": "lower",
    "require_numbers": "digit",
    "require_symbols": "symbol",
}


def read_amplify_outputs(content: Mapping[str, object]) -> Found | None:
    """None for another kind of file. Raises `NothingFound`."""
    auth = objects_at(content, "auth")
    if not text_at(auth, "user_pool_id"):
        return None
    policy = objects_at(auth, "password_policy")
    kinds = [kind for key, kind in _REQUIRES.items() if policy.get(key) is True]
    candidate = Candidate(
        region=text_at(auth, "aws_region"),
        user_pool_id=text_at(auth, "user_pool_id"),
        client_id=text_at(auth, "user_pool_client_id"),
        password_rules=rules(number_at(policy, "min_length"), kinds),
    )
    return Found(Source.AMPLIFY_OUTPUTS, (checked(candidate),))
