"""ForgotPassword, ConfirmForgotPassword and ChangePassword."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.messages import codes
from desktop.practice.operation import Call, Operation
from desktop.practice.shapes import (
    CLIENT_ID,
    PASSWORD,
    TOKEN,
    USERNAME,
    Body,
    Shape,
    String,
    Structure,
)
from desktop.practice.sign_in.challenge_reply import Parameters
from desktop.practice.sign_in.initiate import check_secret_hash
from desktop.practice.state.access import authorize
from desktop.practice.state.set_password import set_permanent
from desktop.practice.state.simulated_users import simulated_user

if TYPE_CHECKING:
    from desktop.practice.state.app_clients import AppClient
    from desktop.practice.state.pools import Pool
    from desktop.practice.state.users import User

_PURPOSES = ("ForgotPassword", "AdminResetUserPassword")


def named_client(call: Call) -> tuple[Pool, AppClient]:
    """The app client of a call without a token; checks SecretHash."""
    pool, client = call.world.client(call.body["ClientId"])
    given_hash = call.body.get("SecretHash")
    given = Parameters({"SECRET_HASH": given_hash} if given_hash else {})
    check_secret_hash(client, call.body["Username"], given)
    return pool, client


def named_user(call: Call) -> tuple[Pool, AppClient, User]:
    """Pool, client and user of a call without a token; the user may be a simulated one."""
    pool, client = named_client(call)
    name: str = call.body["Username"]
    user = pool.find_user(name)
    if user is None and not client.hides_users:
        raise refusals.no_such_user()
    return pool, client, user or simulated_user(pool, name)


def _forgot(call: Call) -> Body:
    """A simulated user gets the same answer, and no message."""
    pool, _, user = named_user(call)
    if not user.enabled:
        raise refusals.disabled()
    if user.status == "FORCE_CHANGE_PASSWORD":
        raise refusals.no_reset_now()
    attribute = next((one for one in pool.recovery_attributes if user.verified(one)), None)
    if attribute is None:
        raise refusals.no_way_to_reset()
    details = codes.send(
        call.world, pool, user, purpose=_PURPOSES[0], attribute=attribute, now=call.now
    )
    return {"CodeDeliveryDetails": details}


def _confirm(call: Call) -> Body:
    """The code is used up only once the new password was accepted."""
    pool, client, user = named_user(call)
    given = call.body["ConfirmationCode"]
    codes.check(pool, user, _PURPOSES, given, call.now, hides_users=client.hides_users)
    set_permanent(pool, user, call.body["Password"], call.world.entropy, call.now)
    for purpose in _PURPOSES:
        if purpose in user.codes:
            user.codes[purpose] = replace(user.codes[purpose], used=True)
    pool.password_lockouts.record_success(pool.key_of(user.username))
    return {}


def _change(call: Call) -> Body:
    """A wrong previous password counts like one at sign-in."""
    caller = authorize(call.world, call.body["AccessToken"], call.now)
    pool, user = caller.pool, caller.user
    previous = call.body.get("PreviousPassword")
    if user.password is not None:
        if not previous:
            raise refusals.missing("PreviousPassword")
        lockout_key = pool.key_of(user.username)
        if pool.password_lockouts.is_locked(lockout_key, call.now):
            raise refusals.too_many_tries()
        if not user.password.matches(previous):
            pool.password_lockouts.record_failure(lockout_key, call.now)
            raise refusals.wrong_password()
        pool.password_lockouts.record_success(lockout_key)
    set_permanent(pool, user, call.body["ProposedPassword"], call.world.entropy, call.now)
    return {}


NAMED: dict[str, Shape] = {
    "ClientId": CLIENT_ID,
    "SecretHash": String(1, 128, r"[\w+=/]+"),
    "Username": USERNAME,
}
"""The members of a call that names its app client and user."""
CODE = String(1, 2048, r"[\S]+")
"""ConfirmationCode."""

OPERATIONS = (
    Operation("ForgotPassword", Structure(NAMED, ("ClientId", "Username")), _forgot, public=True),
    Operation(
        "ConfirmForgotPassword",
        Structure(
            NAMED | {"ConfirmationCode": CODE, "Password": PASSWORD},
            ("ClientId", "Username", "ConfirmationCode", "Password"),
        ),
        _confirm,
        public=True,
    ),
    Operation(
        "ChangePassword",
        Structure(
            {"PreviousPassword": PASSWORD, "ProposedPassword": PASSWORD, "AccessToken": TOKEN},
            ("ProposedPassword", "AccessToken"),
        ),
        _change,
        public=True,
    ),
)
