"""The signed-in user's own attributes and MFA preference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.messages import codes
from desktop.practice.operation import Call, Operation
from desktop.practice.operations.own_password import CODE
from desktop.practice.operations.passkey_preference import (
    check_passkey_preference,
    set_passkey_preference,
)
from desktop.practice.shapes import (
    ATTRIBUTES,
    TOKEN,
    Body,
    Boolean,
    ListOf,
    Shape,
    String,
    Structure,
)
from desktop.practice.state import attributes
from desktop.practice.state.access import authorize
from desktop.practice.state.aliases import claim_alias, require_free
from desktop.practice.state.users import EMAIL, SMS, TOTP

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.practice.state.request_context import RequestContext

_CHANNELS = ("phone_number", "email")
_UNWRITABLE = ("sub", "email_verified", "phone_number_verified")


def _update(call: Call) -> Body:
    """A phone number or email that changes becomes unverified, and a code is sent to it.

    Where the pool wants it verified before the update, the present one stays until then.
    """
    caller = _caller(call)
    user = caller.user
    given = attributes.from_list(call.body["UserAttributes"])
    _require_writable(caller, list(given))
    attributes.check(caller.pool, given)
    changed = [one for one in _CHANNELS if given.get(one, "") not in ("", user.attributes.get(one))]
    for one in changed:
        require_free(caller.pool, user, one, given[one])
        if codes.sent_too_many(caller.pool, user, attributes.verification_of(one), call.now):
            raise refusals.too_many_changes()
    waiting = {one: given[one] for one in changed if one in caller.pool.verified_before_update}
    attributes.apply(user, {one: given[one] for one in given if one not in waiting}, call.now)
    user.pending_attributes |= waiting
    sent = [_send(call, caller, one) for one in changed]
    return {"CodeDeliveryDetailsList": sent}


def _delete(call: Call) -> Body:
    caller = _caller(call)
    names = call.body["UserAttributeNames"]
    _require_writable(caller, names)
    attributes.remove(caller.pool, caller.user, names, call.now)
    return {}


def _send_code(call: Call) -> Body:
    caller = _caller(call)
    name = call.body["AttributeName"]
    if name not in _CHANNELS:
        raise refusals.invalid_parameter("Attribute cannot be verified")
    user = caller.user
    if not (user.attributes.get(name) or user.pending_attributes.get(name)):
        raise refusals.invalid_parameter(f"User does not have a {name} set")
    return {"CodeDeliveryDetails": _send(call, caller, name)}


def _verify(call: Call) -> Body:
    caller = _caller(call)
    name, user = call.body["AttributeName"], caller.user
    if name not in _CHANNELS:
        raise refusals.invalid_parameter("Attribute cannot be verified")
    purpose = codes.check(
        caller.pool, user, (attributes.verification_of(name),), call.body["Code"], call.now
    )
    new = user.pending_attributes.get(name, "")
    if new:
        require_free(caller.pool, user, name, new)
    claim_alias(caller.pool, user, name, value=new)
    del user.codes[purpose]
    if new:
        user.attributes[name] = user.pending_attributes.pop(name)
    user.attributes[f"{name}_verified"] = "true"
    user.modified = call.now
    return {}


def _prefer(call: Call) -> Body:
    """Where MFA is required a factor can't be switched off, only preferred."""
    caller = _caller(call)
    user = caller.user
    members = {
        SMS: "SMSMfaSettings",
        TOTP: "SoftwareTokenMfaSettings",
        EMAIL: "EmailMfaSettings",
    }
    wanted = {one: call.body[member] for one, member in members.items() if member in call.body}
    preferred = [one for one, given in wanted.items() if given.get("PreferredMfa")]
    if len(preferred) > 1:
        raise refusals.invalid_parameter("User cannot have more than one preferred MFA")
    check_passkey_preference(user, call.body)
    lacking = {
        SMS: (user.phone, "User does not have a phone_number set to turn on SMS MFA"),
        TOTP: (user.has_totp, "User has not verified software token mfa"),
        EMAIL: (user.email, "User does not have an email set to turn on Email MFA"),
    }
    for one, given in wanted.items():
        if given.get("Enabled") and not lacking[one][0]:
            raise refusals.invalid_parameter(lacking[one][1])
    for one, given in wanted.items():
        if given.get("Enabled") or (given.get("Enabled") is False and caller.pool.mfa != "ON"):
            user.set_factor(one, enabled=given["Enabled"])
        if given.get("PreferredMfa") is False and user.preferred == one:
            user.preferred = None
    set_passkey_preference(user, call.body)
    if preferred and preferred[0] in user.factors:
        user.preferred = preferred[0]
    user.modified = call.now
    return {}


def _caller(call: Call) -> RequestContext:
    return authorize(call.world, call.body["AccessToken"], call.now)


def _require_writable(caller: RequestContext, names: list[str]) -> None:
    if any(one in _UNWRITABLE or not caller.client.may_write(one) for one in names):
        raise refusals.attribute_not_writable()


def _send(call: Call, caller: RequestContext, name: str) -> Body:
    return codes.send(
        call.world,
        caller.pool,
        caller.user,
        purpose=attributes.verification_of(name),
        attribute=name,
        now=call.now,
        seconds=codes.DAY_SECONDS,
        to=caller.user.pending_attributes.get(name, ""),
    )


_NAME = String(1, 32)
_TOKEN: dict[str, Shape] = {"AccessToken": TOKEN}
_PREFERENCE = Structure({"Enabled": Boolean(), "PreferredMfa": Boolean()})


def _operation(name: str, members: dict[str, Shape], run: Callable[[Call], Body]) -> Operation:
    return Operation(name, Structure(_TOKEN | members, (*_TOKEN, *members)), run, public=True)


OPERATIONS = (
    _operation("UpdateUserAttributes", {"UserAttributes": ATTRIBUTES}, _update),
    _operation("DeleteUserAttributes", {"UserAttributeNames": ListOf(_NAME)}, _delete),
    _operation("GetUserAttributeVerificationCode", {"AttributeName": _NAME}, _send_code),
    _operation("VerifyUserAttribute", {"AttributeName": _NAME, "Code": CODE}, _verify),
    Operation(
        "SetUserMFAPreference",
        Structure(
            _TOKEN
            | {
                "SMSMfaSettings": _PREFERENCE,
                "SoftwareTokenMfaSettings": _PREFERENCE,
                "EmailMfaSettings": _PREFERENCE,
                "WebAuthnMfaSettings": Structure({"Enabled": Boolean()}),
            },
            tuple(_TOKEN),
        ),
        _prefer,
        public=True,
    ),
)
