"""Signing in as users of the practice pool, for several test modules."""

from __future__ import annotations

import base64
import hashlib
import hmac
import time

from desktop.auth.asks import (
    AskCode,
    AskRememberDevice,
    CodeEntered,
    RememberDevice,
)
from desktop.auth.session import Session
from desktop.auth.sign_in_state import Known
from tests.helpers.flow_runner import FlowRunner
from tests.helpers.practice_pool import PracticePool

NOTHING = Known()


def begin(
    pool: PracticePool,
    flows: FlowRunner,
    name: str,
    password: str | None = None,
    known: Known = NOTHING,
) -> object:
    user = pool.user(name)
    typed = user["password"] if password is None else password
    return flows.sign_in(pool.profile(user["user_pool_id"]), name, typed, known)


def by_sms(pool: PracticePool, flows: FlowRunner, name: str) -> Session:
    ask = begin(pool, flows, name)
    assert isinstance(ask, AskCode), ask
    session = flows.answer(CodeEntered(pool.newest_code(name)))
    assert isinstance(session, Session), session
    return session


def remembered(pool: PracticePool, flows: FlowRunner, name: str) -> Session:
    ask = begin(pool, flows, name)
    assert isinstance(ask, AskCode), ask
    result = flows.answer(CodeEntered(pool.newest_code(name)))
    if isinstance(result, AskRememberDevice):
        result = flows.answer(RememberDevice(remember=True))
    return session_after(result)


def session_after(result: object) -> Session:
    assert isinstance(result, Session), result
    assert result.verdicts.valid
    return result


def wrong_code(right: str) -> CodeEntered:
    """A code of the same length that is not this one."""
    return CodeEntered("000000" if right != "000000" else "111111")


def app_code(key: str, ahead: int = 0) -> str:
    """What an authenticator app with this key shows (RFC 6238), `ahead` half minutes from now."""
    step = int(time.time()) // 30 + ahead
    secret = base64.b32decode(key + "=" * (-len(key) % 8))
    digest = hmac.digest(secret, step.to_bytes(8, "big"), hashlib.sha1)
    start = digest[-1] & 15
    return f"{(int.from_bytes(digest[start : start + 4], 'big') & 0x7FFFFFFF) % 10**6:06}"
