"""Users, for administrators: create, show, change attributes, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.crypto.entropy import identifier
from desktop.practice.messages.delivery import deliver
from desktop.practice.operation import Call, Operation
from desktop.practice.operations.described import admin_view, user_type
from desktop.practice.shapes import (
    ATTRIBUTES,
    PASSWORD,
    POOL_ID,
    USERNAME,
    Body,
    Boolean,
    ListOf,
    MapOf,
    Shape,
    String,
    Structure,
)
from desktop.practice.state import attributes
from desktop.practice.state.set_password import set_temporary
from desktop.practice.state.standard_attributes import VERIFIED
from desktop.practice.state.users import User

if TYPE_CHECKING:
    from desktop.practice.state.pools import Pool
    from desktop.practice.state.world import World

_INVITATION = "Your username is {username} and temporary password is {####}."


def _create(call: Call) -> Body:
    pool = call.pool
    given = attributes.from_list(call.body.get("UserAttributes", []))
    attributes.check(pool, given)
    user = pool.find_user(call.body["Username"])
    if call.body.get("MessageAction") == "RESEND":
        if user is None:
            raise refusals.no_user()
    elif user is not None:
        raise refusals.CognitoError("UsernameExists", "User account already exists")
    else:
        user = new_user(call.world, pool, call.body["Username"], given, call.now)
        # Real pools don't say of these users that something isn't verified (docs/cognito-facts.md).
        for name in VERIFIED:
            if name not in given:
                user.attributes.pop(name, None)
    password = call.body.get("TemporaryPassword") or pool.policy.invent(call.world.entropy)
    set_temporary(pool, user, password, call.world.entropy, call.now)
    pool.users[pool.key_of(user.username)] = user
    if call.body.get("MessageAction") != "SUPPRESS":
        _invite(call, user, password)
    return {"User": user_type(user)}


def new_user(world: World, pool: Pool, name: str, given: dict[str, str], now: float) -> User:
    """A user who isn't in the pool yet.

    Where email or phone number is the user name, `name` is that attribute's value and the user name
    is generated.
    """
    sub = identifier(world.entropy)
    if pool.generates_usernames:
        attribute = "email" if "@" in name else "phone_number"
        if attribute not in pool.settings["UsernameAttributes"]:
            raise refusals.invalid_parameter(f"Username should be an {attribute}.")
        given = {attribute: name, **given}
        attributes.check(pool, given)
        name = sub
    user = User(name, sub, created=now, modified=now)
    attributes.apply(user, given, now)
    return user


def _invite(call: Call, user: User, password: str) -> None:
    settings = call.pool.settings.get("AdminCreateUserConfig", {})
    template = settings.get("InviteMessageTemplate", {})
    for medium in dict.fromkeys(call.body.get("DesiredDeliveryMediums", ["SMS"])):
        given = template.get("SMSMessage" if medium == "SMS" else "EmailMessage", _INVITATION)
        text = given.replace("{username}", user.username).replace("{####}", password)
        deliver(
            call.world,
            call.pool,
            user,
            purpose="AdminCreateUser",
            medium=medium,
            code=password,
            text=text,
            now=call.now,
        )


def _get(call: Call) -> Body:
    return admin_view(call.user)


def _update_attributes(call: Call) -> Body:
    pool = call.pool
    user = call.user
    given = attributes.from_list(call.body["UserAttributes"])
    attributes.check(pool, given)
    attributes.apply(user, given, call.now)
    return {}


def _delete_attributes(call: Call) -> Body:
    attributes.remove(call.pool, call.user, call.body["UserAttributeNames"], call.now)
    return {}


def _delete(call: Call) -> Body:
    pool = call.pool
    del pool.users[pool.key_of(call.user.username)]
    return {}


_ONE: dict[str, Shape] = {"UserPoolId": POOL_ID, "Username": USERNAME}

OPERATIONS = (
    Operation(
        "AdminCreateUser",
        Structure(
            _ONE
            | {
                "UserAttributes": ATTRIBUTES,
                "ValidationData": ATTRIBUTES,
                "TemporaryPassword": PASSWORD,
                "ForceAliasCreation": Boolean(),
                "MessageAction": String(choices=("RESEND", "SUPPRESS")),
                "DesiredDeliveryMediums": ListOf(String(choices=("SMS", "EMAIL"))),
                "ClientMetadata": MapOf(),
            },
            tuple(_ONE),
        ),
        _create,
    ),
    Operation("AdminGetUser", Structure(_ONE, tuple(_ONE)), _get),
    Operation(
        "AdminUpdateUserAttributes",
        Structure(
            _ONE | {"UserAttributes": ATTRIBUTES, "ClientMetadata": MapOf()},
            (*_ONE, "UserAttributes"),
        ),
        _update_attributes,
    ),
    Operation(
        "AdminDeleteUserAttributes",
        Structure(
            _ONE | {"UserAttributeNames": ListOf(String(1, 32))}, (*_ONE, "UserAttributeNames")
        ),
        _delete_attributes,
    ),
    Operation("AdminDeleteUser", Structure(_ONE, tuple(_ONE)), _delete),
)
