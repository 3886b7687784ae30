"""A forgotten password, and changing one's own when signed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.messages import codes
from desktop.practice.operation import Call, Operation
from desktop.practice.shapes import CLIENT_ID, PASSWORD, TOKEN, USERNAME, Body, Shape, Struct, Text
from desktop.practice.sign_in.challenge_reply import Given
from desktop.practice.sign_in.initiate import check_secret_hash
from desktop.practice.state.access import authorize
from desktop.practice.state.set_password import set_own
from desktop.practice.state.simulated_users import decoy_user

if TYPE_CHECKING:
    from desktop.practice.state.app_clients import AppClient
    from desktop.practice.state.pools import Pool
    from desktop.practice.state.users import User

_PURPOSES = ("ForgotPassword", "AdminResetUserPassword")


def named_client(call: Call) -> tuple[Pool, AppClient]:
    """The client of a call without a token, which has to know its secret."""
    pool, client = call.world.client(call.body["ClientId"])
    given_hash = call.body.get("SecretHash")
    given = Given({"SECRET_HASH": given_hash} if given_hash else {})
    check_secret_hash(client, call.body["Username"], given)
    return pool, client


def who(call: Call) -> tuple[Pool, AppClient, User]:
    """The user that a call without a token names; maybe a decoy."""
    pool, client = named_client(call)
    name: str = call.body["Username"]
    user = pool.find_user(name)
    if user is None and not client.hides_users:
        raise refusals.no_such_user()
    return pool, client, user or decoy_user(pool, name)


def _forgot(call: Call) -> Body:
    """A decoy gets the same answer, and no message."""
    pool, _, user = who(call)
    if not user.enabled:
        raise refusals.disabled()
    if user.status == "FORCE_CHANGE_PASSWORD":
        raise refusals.no_reset_now()
    attribute = next((one for one in pool.recovery if user.verified(one)), None)
    if attribute is None:
        raise refusals.no_way_to_reset()
    details = codes.send(
        call.world, pool, user, purpose=_PURPOSES[0], attribute=attribute, now=call.now
    )
    return {"CodeDeliveryDetails": details}


def _confirm(call: Call) -> Body:
    """The code is spent only with a password that the pool takes."""
    pool, client, user = who(call)
    given = call.body["ConfirmationCode"]
    codes.check(pool, user, _PURPOSES, given, call.now, hides_users=client.hides_users)
    set_own(pool, user, call.body["Password"], call.world.entropy, call.now)
    for purpose in _PURPOSES:
        user.codes.pop(purpose, None)
    pool.password_lockouts.succeeded(pool.key_of(user.username))
    return {}


def _change(call: Call) -> Body:
    """A wrong previous password counts like one at sign-in."""
    caller = authorize(call.world, call.body["AccessToken"], call.now)
    pool, user = caller.pool, caller.user
    previous = call.body.get("PreviousPassword")
    if user.password is not None:
        if not previous:
            raise refusals.missing("PreviousPassword")
        door = pool.key_of(user.username)
        if pool.password_lockouts.closed(door, call.now):
            raise refusals.too_many_tries()
        if not user.password.matches(previous):
            pool.password_lockouts.failed(door, call.now)
            raise refusals.wrong_password()
        pool.password_lockouts.succeeded(door)
    set_own(pool, user, call.body["ProposedPassword"], call.world.entropy, call.now)
    return {}


NAMED: dict[str, Shape] = {
    "ClientId": CLIENT_ID,
    "SecretHash": Text(1, 128, r"[\w+=/]+"),
    "Username": USERNAME,
}
CODE = Text(1, 2048, r"[\S]+")

OPERATIONS = (
    Operation("ForgotPassword", Struct(NAMED, ("ClientId", "Username")), _forgot, public=True),
    Operation(
        "ConfirmForgotPassword",
        Struct(
            NAMED | {"ConfirmationCode": CODE, "Password": PASSWORD},
            ("ClientId", "Username", "ConfirmationCode", "Password"),
        ),
        _confirm,
        public=True,
    ),
    Operation(
        "ChangePassword",
        Struct(
            {"PreviousPassword": PASSWORD, "ProposedPassword": PASSWORD, "AccessToken": TOKEN},
            ("ProposedPassword", "AccessToken"),
        ),
        _change,
        public=True,
    ),
)
