"""What Cognito's user attributes are called in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.text.safe import visible_name

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST = 60
"""Characters of a name that another party made up; a pool's own are up to 20."""
translate = QCoreApplication.translate


def attribute_name(name: str) -> str:
    """The label of an attribute; one that isn't standard keeps its own name."""
    own = visible_name(name.removeprefix("custom:").replace("_", " "), LONGEST)
    return _names().get(name) or own


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
