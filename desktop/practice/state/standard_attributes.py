"""The attributes that every pool has, as DescribeUserPool shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.practice.shapes import Body

VERIFIED = ("email_verified", "phone_number_verified")
STANDARD = (
    *("sub", "name", "given_name", "family_name", "middle_name", "nickname"),
    *("preferred_username", "profile", "picture", "website", "email", "email_verified"),
    *("gender", "birthdate", "zoneinfo", "locale", "phone_number", "phone_number_verified"),
    *("address", "updated_at"),
)
_TYPES = {**dict.fromkeys(VERIFIED, "Boolean"), "updated_at": "Number"}
_LENGTHS = {"sub": ("1", "2048"), "birthdate": ("10", "10")}


def described(name: str) -> Body:
    """The API's SchemaAttributeType of a standard attribute, unless a pool says otherwise."""
    kind = _TYPES.get(name, "String")
    shown: Body = {
        "Name": name,
        "AttributeDataType": kind,
        "DeveloperOnlyAttribute": False,
        "Mutable": name != "sub",
        "Required": name == "sub",
    }
    if kind == "String":
        shortest, longest = _LENGTHS.get(name, ("0", "2048"))
        shown["StringAttributeConstraints"] = {"MinLength": shortest, "MaxLength": longest}
    if kind == "Number":
        shown["NumberAttributeConstraints"] = {"MinValue": "0"}
    return shown
