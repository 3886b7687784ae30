"""Tags of a pool, by the pool's ARN: TagResource, UntagResource and ListTagsForResource.

Some tags steer the practice pool (`practice:…`), so that these calls change how it behaves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.operation import Call, Operation
from desktop.practice.operations.described import pool_arn
from desktop.practice.shapes import ARN, Body, ListOf, MapOf, Shape, String, Structure

if TYPE_CHECKING:
    from desktop.practice.state.pools import Pool

_MOST = 50
"""Tags of a pool."""


def _tag(call: Call) -> Body:
    pool = _pool(call)
    tags = {**_tags(pool), **call.body["Tags"]}
    if len(tags) > _MOST:
        raise refusals.invalid_parameter(f"A user pool can have {_MOST} tags.")
    pool.settings["UserPoolTags"] = tags
    return {}


def _untag(call: Call) -> Body:
    pool = _pool(call)
    gone = call.body["TagKeys"]
    pool.settings["UserPoolTags"] = {
        name: value for name, value in _tags(pool).items() if name not in gone
    }
    return {}


def _list(call: Call) -> Body:
    return {"Tags": _tags(_pool(call))}


def _tags(pool: Pool) -> dict[str, str]:
    tags: dict[str, str] = pool.settings.get("UserPoolTags", {})
    return tags


def _pool(call: Call) -> Pool:
    arn: str = call.body["ResourceArn"]
    pool = call.world.pool(arn.rpartition("/")[2])
    if pool_arn(pool, pool.region) != arn:
        raise refusals.no_pool(arn)
    return pool


_KEY = String(1, 128)
_ARN: dict[str, Shape] = {"ResourceArn": ARN}
_TAGS: dict[str, Shape] = {"Tags": MapOf(_KEY, String(0, 256))}
_KEYS: dict[str, Shape] = {"TagKeys": ListOf(_KEY)}

OPERATIONS = (
    Operation("TagResource", Structure(_ARN | _TAGS, (*_ARN, *_TAGS)), _tag),
    Operation("UntagResource", Structure(_ARN | _KEYS, (*_ARN, *_KEYS)), _untag),
    Operation("ListTagsForResource", Structure(_ARN, tuple(_ARN)), _list),
)
