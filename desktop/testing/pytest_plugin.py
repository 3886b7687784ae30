"""The fixture `cognito_pool`, which pytest finds by itself where this program is installed.

A test run that doesn't use it imports nothing but this file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.testing.cognito_pool import CognitoPool

_SEED = "cognito_pool_seed"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the one setting."""
    parser.addini(_SEED, "seed file of the cognito_pool fixture, from the folder of this file")


@pytest.fixture(scope="session")
def cognito_pool_process(pytestconfig: pytest.Config) -> Iterator[CognitoPool]:
    """A practice pool in a process of its own, which ends with the test run."""
    from desktop.testing.cognito_pool import CognitoPool
    from desktop.testing.pool_process import started

    seed = pytestconfig.getini(_SEED)
    folder = pytestconfig.inipath.parent if pytestconfig.inipath else pytestconfig.rootpath
    with started(str(folder / seed) if seed else "") as first_line:
        yield CognitoPool(first_line)


@pytest.fixture
def cognito_pool(cognito_pool_process: CognitoPool) -> CognitoPool:
    """The practice pool as it was at its start, for one test.

    See `desktop.testing.cognito_pool.CognitoPool` for what it can do.
    """
    cognito_pool_process.reset()
    return cognito_pool_process
