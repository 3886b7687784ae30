"""The outbox: what the control API lists."""

from __future__ import annotations

from tests.practice.core_client import CoreClient


def test_lost_message_is_never_listed_and_the_next_one_is(core: CoreClient):
    with core.outbox.losing(True):
        core.begin("maria.santos")
    assert core.outbox.listed() == []
    core.begin("maria.santos")
    assert [one["purpose"] for one in core.outbox.listed()] == ["SMS_MFA"]


def test_newest_thousand_messages_are_kept(core: CoreClient):
    first, *_ = _send(core, 1)
    _send(core, 1_000)
    listed = core.outbox.listed()
    assert len(listed) == 1_000
    assert first not in listed


def _send(core: CoreClient, count: int) -> list[dict[str, object]]:
    user = {"UserPoolId": core.pool_id, "Username": "maria.santos"}
    for _ in range(count):
        core.now += 1
        core.ok("AdminResetUserPassword", **user)
    return core.outbox.listed()
