"""SignUp, ConfirmSignUp and ResendConfirmationCode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.messages import codes
from desktop.practice.operation import Call, Operation
from desktop.practice.operations.own_password import CODE, NAMED, named_client, named_user
from desktop.practice.operations.users import new_user
from desktop.practice.shapes import ATTRIBUTES, PASSWORD, Body, Boolean, Structure
from desktop.practice.state import attributes, triggers
from desktop.practice.state.aliases import claim_alias
from desktop.practice.state.set_password import set_permanent

if TYPE_CHECKING:
    from desktop.practice.state.pools import Pool
    from desktop.practice.state.users import User

_PURPOSE = "SignUp"


def _sign_up(call: Call) -> Body:
    """Tells whether a user name is taken even where the client hides users: so does the API."""
    pool, client = named_client(call)
    name: str = call.body["Username"]
    if pool.settings.get("AdminCreateUserConfig", {}).get("AllowAdminCreateUserOnly"):
        raise refusals.sign_up_not_permitted()
    given = attributes.from_list(call.body.get("UserAttributes", []))
    attributes.check(pool, given)
    unwritable = ("sub", "email_verified", "phone_number_verified")
    if any(one in unwritable or not client.may_write(one) for one in given):
        raise refusals.attribute_not_writable()
    if pool.find_user(name) is not None:
        raise (
            refusals.account_exists("email" if "@" in name else "phone_number")
            if pool.generates_usernames
            else refusals.name_taken()
        )
    user = new_user(call.world, pool, name, given, call.now)
    for missing in attributes.missing(pool, user):
        raise refusals.attribute_breaks_schema(missing, "The attribute is required")
    if "Password" not in call.body:
        raise refusals.missing("Password")
    weakness = pool.policy.broken_rule(call.body["Password"])
    if weakness is not None:
        raise refusals.sign_up_password_too_weak(weakness)
    triggers.pre_sign_up(pool)
    set_permanent(pool, user, call.body["Password"], call.world.entropy, call.now)
    user.status = "UNCONFIRMED"
    pool.users[pool.key_of(user.username)] = user
    body: Body = {"UserConfirmed": False, "UserSub": user.sub}
    return body | ({"CodeDeliveryDetails": _send(call, user)} if _channel(pool, user) else {})


def _confirm(call: Call) -> Body:
    pool, client, user = named_user(call)
    if user.status != "UNCONFIRMED" and not user.simulated:
        raise refusals.can_not_be_confirmed(user.status)
    given = call.body["ConfirmationCode"]
    codes.check(pool, user, (_PURPOSE,), given, call.now, hides_users=client.hides_users)
    channel = _channel(pool, user)
    if channel:
        claim_alias(pool, user, channel, by_force=call.body.get("ForceAliasCreation", False))
        user.attributes[f"{channel}_verified"] = "true"
    del user.codes[_PURPOSE]
    user.status, user.modified = "CONFIRMED", call.now
    return {}


def _resend(call: Call) -> Body:
    pool, _, user = named_user(call)
    if not pool.settings.get("AutoVerifiedAttributes"):
        raise refusals.no_codes_by_itself()
    if user.status != "UNCONFIRMED" and not user.simulated:
        raise refusals.confirmed_already()
    if not _channel(pool, user):
        raise refusals.invalid_parameter("User has no phone number or email to send a code to")
    return {"CodeDeliveryDetails": _send(call, user)}


def _channel(pool: Pool, user: User) -> str:
    """The attribute that codes go to: phone number before email, an empty text for neither.

    Only what the pool verifies by itself counts.
    """
    verified = pool.settings.get("AutoVerifiedAttributes", ())
    there = [one for one in ("phone_number", "email") if one in verified]
    return next((one for one in there if user.attributes.get(one)), "")


def _send(call: Call, user: User) -> Body:
    pool = call.world.client(call.body["ClientId"])[0]
    return codes.send(
        call.world,
        pool,
        user,
        purpose=_PURPOSE,
        attribute=_channel(pool, user),
        now=call.now,
        seconds=codes.DAY_SECONDS,
    )


OPERATIONS = (
    Operation(
        "SignUp",
        Structure(
            NAMED
            | {"Password": PASSWORD, "UserAttributes": ATTRIBUTES, "ValidationData": ATTRIBUTES},
            ("ClientId", "Username"),
        ),
        _sign_up,
        public=True,
    ),
    Operation(
        "ConfirmSignUp",
        Structure(
            NAMED | {"ConfirmationCode": CODE, "ForceAliasCreation": Boolean()},
            ("ClientId", "Username", "ConfirmationCode"),
        ),
        _confirm,
        public=True,
    ),
    Operation(
        "ResendConfirmationCode", Structure(NAMED, ("ClientId", "Username")), _resend, public=True
    ),
)
