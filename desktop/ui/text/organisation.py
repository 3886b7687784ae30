"""What windows say of things that the organisation has set."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def set_by_organisation() -> str:
    """Why a control can't be used."""
    return QCoreApplication.translate("Organisation", "Set by your organisation")


def with_reason(text: str) -> str:
    """The text of a menu entry that can't be used, with the reason."""
    pattern = QCoreApplication.translate("Organisation", "%1 (set by your organisation)")
    return pattern.replace("%1", text)


def masked_by_organisation() -> str:
    """Why a phone number isn't shown whole."""
    return QCoreApplication.translate("Organisation", "Masked, as set by your organisation")


def not_copied_by_organisation() -> str:
    """Why a token can't be copied."""
    return QCoreApplication.translate(
        "Organisation",
        "A phone number is in this token, and your organisation has set that they are masked.",
    )


def from_organisation(name: str) -> str:
    """The name of a connection that IT has put on this computer."""
    text = QCoreApplication.translate("Organisation", "%1 (from your organisation)")
    return text.replace("%1", name)


def own_connections_refused() -> str:
    """Why a file or a link isn't opened."""
    return QCoreApplication.translate(
        "Organisation",
        "Your organisation has set which connections can be used on this computer, so no others "
        "are opened. Ask your IT department for the one that you need.",
    )


def settings_ignored() -> str:
    """That something of what is meant for this computer doesn't count."""
    return QCoreApplication.translate(
        "Organisation",
        "Some settings of your organisation for this computer are ignored. Give your IT department "
        "the details.",
    )
