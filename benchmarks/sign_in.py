"""A whole sign-in by the worker, beside the same calls in a bare boto3 script.

Password, text message, keys, checks: both start with a warm client and no keys, and read the
code from the practice pool.
"""

from __future__ import annotations

import json
import time
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any
from urllib.request import urlopen

import boto3
from botocore import UNSIGNED
from botocore.config import Config
from jose import jwt

from benchmarks.figure import Figure, ratio
from benchmarks.programs import SOURCE
from desktop.auth.asks import CodeEntered
from desktop.auth.client import Credentials
from desktop.auth.flows.sign_in import sign_in
from desktop.auth.states import Asking, Done, Failed
from desktop.cognito.gateway import Gateway
from desktop.worker.thread import Worker
from tests.helpers.practice_pool import practice_pool

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.config.profile import Profile
    from tests.helpers.practice_pool import PracticePool, PracticeUser

PAIRS = 25
BAR = 1.1


def figures(env: Mapping[str, str]) -> Iterator[Figure]:
    with practice_pool([str(SOURCE), "practice"], env) as pool:
        user = pool.sms_user()
        profile = pool.profile()
        with_worker(profile, pool, user)
        bare(profile, pool, user)
        pairs = [
            (with_worker(profile, pool, user), bare(profile, pool, user)) for _ in range(PAIRS)
        ]
    yield ratio(
        "whole sign-in",
        BAR,
        [ours for ours, _ in pairs],
        [theirs for _, theirs in pairs],
        "worker, flow and checks against plain boto3, urllib and jose; practice pool",
    )


def with_worker(profile: Profile, pool: PracticePool, user: PracticeUser) -> float:
    """Seconds from the start of the flow to its session."""
    news: SimpleQueue[object] = SimpleQueue()
    worker = Worker(lambda _attempt, event: news.put(event))
    gateway = Gateway(profile)
    gateway.warm()
    worker.begin()
    flow = sign_in(profile.client, Credentials(user.username, user.password))
    began = time.perf_counter()
    attempt = worker.start("sign_in", flow, gateway)
    while True:
        event = news.get(timeout=30)
        if isinstance(event, Asking):
            worker.answer(attempt, CodeEntered(pool.newest_code(user.username)))
        elif isinstance(event, Done):
            took = time.perf_counter() - began
            worker.stop()
            return took
        elif isinstance(event, Failed):
            raise event.error


def bare(profile: Profile, pool: PracticePool, user: PracticeUser) -> float:
    """Seconds for the same calls, written down one after the other."""
    client: Any = boto3.session.Session().client(
        "cognito-idp",
        region_name=profile.region,
        endpoint_url=profile.endpoint_url,
        config=Config(signature_version=UNSIGNED, defaults_mode="standard"),
    )
    began = time.perf_counter()
    asked = client.initiate_auth(
        AuthFlow="USER_PASSWORD_AUTH",
        ClientId=profile.client_id,
        AuthParameters={"USERNAME": user.username, "PASSWORD": user.password},
    )
    tokens = client.respond_to_auth_challenge(
        ChallengeName="SMS_MFA",
        ClientId=profile.client_id,
        Session=asked["Session"],
        ChallengeResponses={
            "USERNAME": user.username,
            "SMS_MFA_CODE": pool.newest_code(user.username),
        },
    )["AuthenticationResult"]
    issuer = profile.issuers[0]
    with urlopen(issuer.jwks_url, timeout=10) as reply:
        keys = json.load(reply)
    for name in ("IdToken", "AccessToken"):
        jwt.decode(
            tokens[name],
            keys,
            algorithms=["RS256"],
            audience=profile.client_id,  # asked of the ID token only: the other has none
            issuer=issuer.iss,
            access_token=tokens["AccessToken"],
        )
    return time.perf_counter() - began
