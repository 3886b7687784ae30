"""What Cognito's user attributes are called in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Mapping

translate = QCoreApplication.translate


def attribute_name(name: str) -> str:
    """The label of an attribute; one that isn't standard keeps its own name."""
    return _names().get(name) or name.removeprefix("custom:").replace("_", " ")


def _names() -> Mapping[str, str]:
    """The standard attributes of a user pool (developer guide, "Standard attributes")."""
    return {
        "address": translate("Attributes", "Address"),
        "birthdate": translate("Attributes", "Date of birth (year-month-day)"),
        "email": translate("Attributes", "Email"),
        "family_name": translate("Attributes", "Last name"),
        "gender": translate("Attributes", "Gender"),
        "given_name": translate("Attributes", "First name"),
        "locale": translate("Attributes", "Language"),
        "middle_name": translate("Attributes", "Middle name"),
        "name": translate("Attributes", "Full name"),
        "nickname": translate("Attributes", "Nickname"),
        "phone_number": translate("Attributes", "Phone number (with + and country code)"),
        "picture": translate("Attributes", "Picture (web address)"),
        "preferred_username": translate("Attributes", "Preferred user name"),
        "profile": translate("Attributes", "Profile page (web address)"),
        "website": translate("Attributes", "Website"),
        "zoneinfo": translate("Attributes", "Time zone"),
    }
