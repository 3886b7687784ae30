"""Names, phone numbers and mailboxes of users that are made for cases."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.qa.environment import Unavailable, UserKind

if TYPE_CHECKING:
    from collections.abc import Mapping

PHONE = "COGNITO_DESK_TEST_PHONE"
EMAIL = "COGNITO_DESK_TEST_EMAIL"
NO_DOMAIN = "example.com"
"""Reserved: what is sent there reaches no one."""
WITHOUT_PHONE = frozenset({UserKind.TOTP, UserKind.NO_FACTOR_NO_PHONE})
NOTHING_IS_SENT = frozenset({UserKind.NO_FACTOR, UserKind.DISABLED})
"""Users with a phone number that no case sends anything to."""


class MadeUp:
    """For doubles, which send nothing: numbers that are reserved for fiction."""

    def phone(self, kind: UserKind) -> str:
        """Empty for a kind of user that has none."""
        number = f"+1415555{secrets.randbelow(9000) + 1000}"
        return "" if kind in WITHOUT_PHONE else number

    def email(self, name: str, kind: UserKind) -> str:  # noqa: ARG002 - as real ones
        """One for each user."""
        return name if "@" in name else f"{name}@{NO_DOMAIN}"


def new_name(label: str, *, as_email: bool) -> str:
    """A user name that no one has."""
    name = f"{label.lower()}-{secrets.token_hex(4)}"
    return f"{name}@{NO_DOMAIN}" if as_email else name


@dataclass(frozen=True, slots=True)
class TestersOwn:
    """At a real pool: messages go to the tester's phone and mailbox, or the case is skipped."""

    own_phone: str = field(default="", repr=False)
    own_email: str = field(default="", repr=False)

    @classmethod
    def of(cls, variables: Mapping[str, str]) -> TestersOwn:
        """As this machine's user has set them."""
        return cls(variables.get(PHONE, ""), variables.get(EMAIL, ""))

    def phone(self, kind: UserKind) -> str:
        """Raises `Unavailable` where messages would be sent and there is no phone for them."""
        if kind in NOTHING_IS_SENT:
            return MadeUp().phone(kind)
        if kind in WITHOUT_PHONE or kind is UserKind.EMAIL:
            return ""
        if not self.own_phone:
            raise Unavailable(f"there is no phone number to send codes to: set {PHONE}")
        return self.own_phone

    def email(self, name: str, kind: UserKind) -> str:
        """The tester's with the user name after a plus; raises `Unavailable` like `phone`."""
        if "@" in name:
            if kind is UserKind.EMAIL:
                raise Unavailable("user names are email addresses here, and no mailbox is theirs")
            return name
        local, at, domain = self.own_email.partition("@")
        if at:
            return f"{local}+{name}@{domain}"
        if kind is UserKind.EMAIL:
            raise Unavailable(f"there is no mailbox to send codes to: set {EMAIL}")
        return f"{name}@{NO_DOMAIN}"
