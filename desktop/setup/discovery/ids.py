"""A pool's id, an app client's, or both, as people copy them from the AWS console."""

from __future__ import annotations

import re

from desktop.setup.discovery.flaws import Flaw, NothingFound
from desktop.setup.discovery.found import Candidate, Found, Source
from desktop.setup.discovery.values import checked, is_identity_pool, is_usable

_BETWEEN = re.compile(r"[\s,;/|]+")
_CLIENT = re.compile(r"[a-z0-9]{20,32}", re.ASCII)
"""Cognito's have 26."""
_BOTH = 2


def read_ids(text: str) -> Found | None:
    """None for another text. Raises `NothingFound`."""
    words = _BETWEEN.split(text.strip())
    if text.startswith("arn:") and ":userpool/" in text:
        words = words[1:]
    if is_identity_pool(words[0]):
        raise NothingFound(Flaw.IDENTITY_POOL)
    if len(words) > _BOTH:
        return None
    pools = [word for word in words if is_usable("user_pool_id", word)]
    others = [word for word in words if word not in pools]
    if len(pools) > 1 or (others and not is_usable("client_id", others[0])):
        return None
    if not pools and not all(map(_CLIENT.fullmatch, others)):
        return None
    if len(others) > 1:
        return None
    candidate = Candidate(user_pool_id="".join(pools), client_id="".join(others))
    return Found(Source.IDS, (checked(candidate),))
