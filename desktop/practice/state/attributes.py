"""User attributes: the pool's schema, what fits it, and what a change does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.state.standard_attributes import STANDARD, VERIFIED, described

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.practice.shapes import Body
    from desktop.practice.state.pools import Pool
    from desktop.practice.state.users import User

_CUSTOM: Body = {
    "AttributeDataType": "String",
    "DeveloperOnlyAttribute": False,
    "Mutable": True,
    "Required": False,
}
_LONGEST = 2_048
"""Characters of an attribute's value."""
_PHONE = re.compile(r"\+[0-9]{2,15}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


def from_list(listed: list[dict[str, str]]) -> dict[str, str]:
    """The API's list of Name and Value as a mapping; of several with one name the last counts."""
    return {pair["Name"]: pair.get("Value") or "" for pair in listed}


def schema_of(pool: Pool) -> list[Body]:
    """The API's SchemaAttributes: the standard attributes and the pool's own."""
    own = {_full_name(one): one for one in pool.settings.get("Schema", ())}
    own |= pool.added_attributes
    return [
        {**(described(name) if name in STANDARD else _CUSTOM), **own.get(name, {}), "Name": name}
        for name in dict.fromkeys((*STANDARD, *own))
    ]


def check(pool: Pool, given: Mapping[str, str]) -> None:
    """Raise InvalidParameter for attributes that the pool's schema doesn't allow."""
    known = {one["Name"] for one in schema_of(pool)}
    for name, value in given.items():
        if name not in known:
            raise refusals.attribute_breaks_schema(name, "Attribute does not exist in the schema.")
        if len(value) > _LONGEST:
            raise refusals.attribute_breaks_schema(name, "The value is too long.")
        if name == "sub":
            raise refusals.immutable_attribute(name)
        if name in VERIFIED and value.lower() not in ("true", "false"):
            raise refusals.attribute_breaks_schema(name, "The value must be true or false.")
        if name == "phone_number" and value and not _PHONE.fullmatch(value):
            raise refusals.invalid_parameter("Invalid phone number format.")
        if name == "email" and value and not _EMAIL.fullmatch(value):
            raise refusals.invalid_parameter("Invalid email address format.")


def apply(user: User, given: Mapping[str, str], now: float) -> None:
    """Set attributes. A phone number or email that changes is unverified unless `given` says so.

    A code that was sent to verify the one before works no more.
    """
    for name in given:
        user.pending_attributes.pop(name, None)
    for name in ("phone_number", "email"):
        if name in given and given[name] != user.attributes.get(name):
            user.attributes[f"{name}_verified"] = "false"
            user.codes.pop(verification_of(name), None)
    user.attributes.update(given)
    for name in VERIFIED:
        if name in given:
            user.attributes[name] = given[name].lower()
    user.modified = now


def verification_of(name: str) -> str:
    """The purpose of codes that verify a phone number or email after sign-up."""
    return f"VerifyUserAttribute {name}"


def remove(pool: Pool, user: User, names: Sequence[str], now: float) -> None:
    """Delete attributes; a phone number or email goes with its being verified."""
    known = {one["Name"] for one in schema_of(pool)}
    for name in names:
        if name not in known:
            raise refusals.attribute_breaks_schema(name, "Attribute does not exist in the schema.")
        if name == "sub":
            raise refusals.immutable_attribute(name)
    for name in names:
        user.attributes.pop(name, None)
        user.attributes.pop(f"{name}_verified", None)
    user.modified = now


def add_to_schema(pool: Pool, given: Sequence[Body]) -> None:
    """Add custom attributes, all or none; `given` is the API's CustomAttributes.

    The prefix comes before whatever name is given, one that has the prefix already included.
    """
    known = {one["Name"] for one in schema_of(pool)}
    added: dict[str, Body] = {}
    for one in given:
        name = _prefix(one) + one["Name"]
        if one.get("Required"):
            raise refusals.invalid_parameter(
                "Required custom attributes are not supported currently."
            )
        if name in known or name in added:
            raise refusals.attribute_exists(name)
        added[name] = one
    pool.added_attributes |= added


def missing(pool: Pool, user: User) -> list[str]:
    """The names of the attributes that the pool requires and the user lacks."""
    required = [one["Name"] for one in pool.settings.get("Schema", ()) if one.get("Required")]
    return [name for name in required if name != "sub" and not user.attributes.get(name)]


def _full_name(own: Body) -> str:
    name = str(own["Name"])
    if name in STANDARD or name.startswith("custom:"):
        return name
    return _prefix(own) + name


def _prefix(own: Body) -> str:
    return "dev:" if own.get("DeveloperOnlyAttribute") else "custom:"
