"""A few RSA keys for all tests, a pool in this process, and one in a process of its own."""

from __future__ import annotations

import functools
import itertools
import sys
from collections.abc import Iterator
from typing import Any

import boto3
import pytest
from botocore import UNSIGNED
from botocore.config import Config

from desktop.practice.crypto import srp
from desktop.practice.crypto.signing_keys import KeyFactory, make_key
from tests.helpers.practice_pool import pool_process as start_pool
from tests.practice.core_client import CoreClient, SeededEntropy, new_core
from tests.practice.pool_process import PoolProcess


@pytest.fixture(scope="session")
def key_factory() -> KeyFactory:
    """Four keys, over and over: making keys is slow, and no test cares which it gets."""
    return itertools.cycle([make_key() for _ in range(4)]).__next__


@pytest.fixture(scope="session", autouse=True)
def _cached_verifiers() -> Iterator[None]:
    """Compute each SRP verifier once: `core` draws the same salts in every test.

    The function is pure, so that caching it changes nothing but the time.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(srp, "verifier", functools.cache(srp.verifier))
        yield


@pytest.fixture
def core(key_factory: KeyFactory) -> CoreClient:
    """The ready-made pools, made from the same randomness in every test."""
    return new_core(key_factory, SeededEntropy())


@pytest.fixture(scope="session")
def pool_process() -> Iterator[PoolProcess]:
    """A practice pool in a process of its own, one for the whole run."""
    with start_pool([sys.executable, "-m", "desktop.practice"]) as (pid, overview):
        yield PoolProcess(pid, overview)


@pytest.fixture
def pool(pool_process: PoolProcess) -> PoolProcess:
    """The process, back in its ready-made state."""
    pool_process.control("POST", "/practice/reset")
    return pool_process


@pytest.fixture(scope="session")
def boto3_clients(pool_process: PoolProcess) -> tuple[Any, Any]:
    """A client without credentials and one that signs, both without retries."""

    def client(**config: Any) -> Any:
        return boto3.client(
            "cognito-idp",
            region_name=pool_process.overview["region"],
            endpoint_url=pool_process.overview["endpoint"],
            aws_access_key_id="practice",
            aws_secret_access_key="practice",
            config=Config(retries={"total_max_attempts": 1}, proxies={}, **config),
        )

    return client(signature_version=UNSIGNED), client()


@pytest.fixture
def public(pool: PoolProcess, boto3_clients: tuple[Any, Any]) -> Any:
    """boto3 without credentials, as an app has it."""
    return boto3_clients[0]


@pytest.fixture
def admin(pool: PoolProcess, boto3_clients: tuple[Any, Any]) -> Any:
    """boto3 that signs, as an administrator's does."""
    return boto3_clients[1]
