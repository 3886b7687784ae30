"""moto's server on a port of its choice, with one user who signs in by password."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from benchmarks.api_client import ApiClient

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

USER, PASSWORD = "ann", "Practice-2026"
_FLOWS = ("USER_PASSWORD_AUTH", "USER_SRP_AUTH", "REFRESH_TOKEN_AUTH")


@contextmanager
def moto_server(env: Mapping[str, str]) -> Iterator[tuple[ApiClient, str]]:
    """A client of it, and the id of an app client."""
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", "0"]
    with subprocess.Popen(
        command, env=dict(env), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stderr is not None
            found = (re.search(r"127\.0\.0\.1:(\d+)", line) for line in process.stderr)
            address = next(one for one in found if one)
            # It writes a line for each request, and would wait for a reader in the end.
            threading.Thread(target=process.stderr.read, daemon=True).start()
            client = ApiClient(int(address[1]))
            yield client, _with_user(client)
        finally:
            process.terminate()
            process.wait(10)


def _with_user(client: ApiClient) -> str:
    pool_id = client.call("CreateUserPool", PoolName="benchmark")["UserPool"]["Id"]
    made = client.call(
        "CreateUserPoolClient",
        UserPoolId=pool_id,
        ClientName="benchmark",
        ExplicitAuthFlows=[f"ALLOW_{flow}" for flow in _FLOWS],
    )
    who = {"UserPoolId": pool_id, "Username": USER}
    client.call("AdminCreateUser", **who, MessageAction="SUPPRESS")
    client.call("AdminSetUserPassword", **who, Password=PASSWORD, Permanent=True)
    return str(made["UserPoolClient"]["ClientId"])
