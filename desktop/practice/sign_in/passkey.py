"""WEB_AUTHN: a passkey is asked for, and never accepted.

A browser shows no passkey to a pool on 127.0.0.1, and none can be registered here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.crypto.encoding import compact_json, to_base64url
from desktop.practice.sign_in.challenge_reply import ChallengeResponses, issue_challenge

if TYPE_CHECKING:
    from desktop.practice.shapes import Body
    from desktop.practice.state.request_context import RequestContext

NAME = "WEB_AUTHN"
CREDENTIAL = "CREDENTIAL"
_RELYING_PARTY = "practice.example.com"
_TIMEOUT_MILLISECONDS = 180_000


def ask(context: RequestContext) -> Body:
    """PublicKeyCredentialRequestOptions (WebAuthn, section 5.5) as JSON text."""
    options = {
        "challenge": to_base64url(context.world.entropy.random_bytes(32)),
        "timeout": _TIMEOUT_MILLISECONDS,
        "rpId": context.pool.passkey_settings.get("RelyingPartyId", _RELYING_PARTY),
        "allowCredentials": [
            {"type": "public-key", "id": to_base64url(context.user.sub.encode()), "transports": []}
        ],
        "userVerification": context.pool.passkey_settings.get("UserVerification", "preferred"),
    }
    return issue_challenge(context, NAME, {"CREDENTIAL_REQUEST_OPTIONS": compact_json(options)})


def check(_: RequestContext, responses: ChallengeResponses) -> None:
    """Refuse every credential."""
    responses.required(CREDENTIAL)
    raise refusals.passkey_refused()
