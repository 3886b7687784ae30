"""The secrets of an app client, for administrators: up to two at a time, to change them over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.crypto.entropy import letters_and_digits
from desktop.practice.operation import Call, Operation
from desktop.practice.operations.clients import SECRET_LENGTH, find_client
from desktop.practice.operations.pagination import page
from desktop.practice.shapes import (
    CLIENT_ID,
    CLIENT_SECRET,
    PAGE_TOKEN,
    POOL_ID,
    Body,
    Shape,
    String,
    Structure,
)

if TYPE_CHECKING:
    from desktop.practice.state.app_clients import ClientSecret

_MOST = 2


def _add(call: Call) -> Body:
    """The value is shown this once where the pool made it up, and never where it was given."""
    _, client = find_client(call.world, call.body)
    if not client.secrets:
        raise refusals.invalid_parameter("The app client has no secret.")
    if len(client.secrets) >= _MOST:
        raise refusals.CognitoError("LimitExceeded", "An app client can have two secrets.")
    given = call.body.get("ClientSecret")
    value = given or letters_and_digits(call.world.entropy, SECRET_LENGTH)
    described = _described(client.add_secret(value, call.now))
    return {"ClientSecretDescriptor": described | ({} if given else {"ClientSecretValue": value})}


def _list(call: Call) -> Body:
    _, client = find_client(call.world, call.body)
    found, more = page(client.secrets, 0, call.body.get("NextToken"))
    listed = [_described(one) for one in found]
    return {"ClientSecrets": listed} | ({"NextToken": more} if more else {})


def _delete(call: Call) -> Body:
    _, client = find_client(call.world, call.body)
    kept = [one for one in client.secrets if one.id != call.body["ClientSecretId"]]
    if len(kept) == len(client.secrets):
        raise refusals.not_found("Client secret does not exist.")
    if not kept:
        raise refusals.invalid_parameter("The last secret of an app client cannot be deleted.")
    client.secrets = kept
    return {}


def _described(secret: ClientSecret) -> Body:
    """The API's ClientSecretDescriptorType, without the value."""
    return {"ClientSecretId": secret.id, "ClientSecretCreateDate": secret.created}


_ONE: dict[str, Shape] = {"UserPoolId": POOL_ID, "ClientId": CLIENT_ID}
_ID: dict[str, Shape] = {"ClientSecretId": String(1, 128)}

OPERATIONS = (
    Operation(
        "AddUserPoolClientSecret",
        Structure(_ONE | {"ClientSecret": CLIENT_SECRET}, tuple(_ONE)),
        _add,
    ),
    Operation(
        "ListUserPoolClientSecrets", Structure(_ONE | {"NextToken": PAGE_TOKEN}, tuple(_ONE)), _list
    ),
    Operation("DeleteUserPoolClientSecret", Structure(_ONE | _ID, (*_ONE, *_ID)), _delete),
)
