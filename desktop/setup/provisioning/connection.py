"""The connection to a pool that was made, as its file has it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from desktop.setup.doctor.facts import ConnectionFacts

if TYPE_CHECKING:
    from collections.abc import Mapping

FLOW = "USER_PASSWORD_AUTH"
HEADER = "# Made by Cognito Desk, stack {stack}. Keys are explained in README.md.\n"


def connection_values(outputs: Mapping[str, str], endpoint: str = "") -> dict[str, str | int]:
    """The keys of the profile, in their order. `endpoint`: where the pool is, if not at AWS.

    Raises `KeyError` where the stack's outputs lack one.
    """
    values: dict[str, str | int] = {
        "name": outputs["PoolName"],
        "region": outputs["Region"],
        "user_pool_id": outputs["UserPoolId"],
        "client_id": outputs["ClientId"],
        "auth_flow": FLOW,
        "code_minutes": int(outputs["CodeMinutes"]),
        "refresh_days": int(outputs["SignInDays"]),
        "require_mfa": True,
    }
    return values | ({"endpoint_url": endpoint} if endpoint else {})


def connection_text(stack: str, outputs: Mapping[str, str], endpoint: str = "") -> str:
    """The file. Raises `KeyError` like `connection_values`."""
    values = connection_values(outputs, endpoint)
    # JSON's texts are TOML's, too; its numbers and true as well.
    lines = [
        f"{name} = {json.dumps(value, ensure_ascii=False)}\n" for name, value in values.items()
    ]
    return HEADER.format(stack=stack) + "".join(lines)


def expectations(outputs: Mapping[str, str]) -> ConnectionFacts:
    """What this connection expects of the pool, for the doctor."""
    return ConnectionFacts(
        auth_flow=FLOW,
        code_minutes=int(outputs["CodeMinutes"]),
        refresh_days=int(outputs["SignInDays"]),
    )
