"""Passkeys of a user, and the registration of one that was begun."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.practice.crypto.cose import PublicKey
    from desktop.practice.shapes import Body

MOST = 20
"""Passkeys of one user."""
ROAMING = "cross-platform"
"""The attachment of an authenticator that is carried about, such as a key for USB."""
REGISTRATION_SECONDS = 300
"""From StartWebAuthnRegistration to its completion."""


@dataclass(slots=True)
class Passkey:
    """One credential. `id` is in base64url, `created` in epoch seconds."""

    id: str
    relying_party: str
    created: float
    key: PublicKey | None = field(default=None, repr=False)
    """None for one of a ready-made user, whom no authenticator belongs to."""
    counter: int = 0
    """Of signatures, as the last one said."""
    transports: list[str] = field(default_factory=list)
    attachment: str = ""
    """`platform` or `cross-platform`; empty where the client didn't say."""

    def described(self) -> Body:
        """The API's WebAuthnCredentialDescription."""
        shown: Body = {
            "CredentialId": self.id,
            "FriendlyCredentialName": "Passkey",
            "RelyingPartyId": self.relying_party,
            "AuthenticatorTransports": self.transports,
            "CreatedAt": self.created,
        }
        return shown | ({"AuthenticatorAttachment": self.attachment} if self.attachment else {})


@dataclass(frozen=True, slots=True)
class Registration:
    """A registration that was begun; a newer one replaces it."""

    challenge: str
    client_id: str
    expires: float
    """Epoch seconds."""
