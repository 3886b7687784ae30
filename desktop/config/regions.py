"""Which Regions and pool ids go together in a profile.

At AWS a pool's id begins with its Region, and requests go there. Where a profile says where to
send them, both are names only, such as a double of Cognito gives: "local", "local_1a2b3c".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_AWS_REGION = r"[a-z]{2,8}(-[a-z]{1,16}){1,4}-[0-9]{1,2}"
_ANY_REGION = r"(?![0-9]+$)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_POOL_ID = r"[\w-]{1,40}_[0-9A-Za-z]{1,40}"
_ANY_POOL_ID = r"[\w.:-]{1,128}"
_BESIDE_ENDPOINT = "; beside endpoint_url any name of letters, digits and hyphens."


def region_problems(values: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Keys whose value can't be used, and what each must be as a sentence.

    `values` has texts under "region", "replica_region" and "user_pool_id", if they are there.
    """
    elsewhere = "endpoint_url" in values
    rules = {
        "region": _ANY_REGION if elsewhere else _AWS_REGION,
        "replica_region": _ANY_REGION if elsewhere else _AWS_REGION,
        "user_pool_id": _ANY_POOL_ID if elsewhere else _POOL_ID,
    }
    for key, pattern in rules.items():
        if key in values and not re.fullmatch(pattern, str(values[key]), re.ASCII):
            yield key, _MUST_BE[key]


_MUST_BE = {
    "region": f"must be an AWS Region such as eu-central-1{_BESIDE_ENDPOINT}",
    "replica_region": f"must be an AWS Region such as eu-west-1{_BESIDE_ENDPOINT}",
    "user_pool_id": "must be a user pool id such as eu-central-1_AbCdEf123.",
}


def region_conflict(values: Mapping[str, object]) -> tuple[str, str] | None:
    """The key that is in another Region than the pool, and what to write; None for none.

    For `values` with both, and without `region_problems`.
    """
    if "endpoint_url" in values:
        return None
    region, pool = str(values["region"]), str(values["user_pool_id"])
    pools_own = pool.partition("_")[0]
    if region != pools_own:
        return "region", (
            f"is {region}, but the pool {pool} is in {pools_own}. Write region = "
            f'"{pools_own}"; if {region} is the Region of its replica, add replica_region = '
            f'"{region}".'
        )
    return None
