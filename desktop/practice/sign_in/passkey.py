"""WEB_AUTHN: a passkey signs the challenge (WebAuthn, section 7.2)."""

from __future__ import annotations

import json
from hashlib import sha256
from hmac import compare_digest
from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.crypto import webauthn
from desktop.practice.crypto.encoding import compact_json, to_base64url
from desktop.practice.sign_in.challenge_reply import ChallengeResponses, issue_challenge
from desktop.practice.state.passkeys import ROAMING
from desktop.practice.state.users import PASSKEY_MFA

if TYPE_CHECKING:
    from desktop.practice.shapes import Body
    from desktop.practice.state.passkeys import Passkey
    from desktop.practice.state.request_context import RequestContext
    from desktop.practice.state.users import User


class _NotProven(ValueError):
    """A credential that isn't the answer to the challenge."""


NAME = "WEB_AUTHN"
CREDENTIAL = "CREDENTIAL"
_TIMEOUT_MILLISECONDS = 180_000


def ask(context: RequestContext) -> Body:
    """PublicKeyCredentialRequestOptions (WebAuthn, section 5.5) as JSON text."""
    challenge = to_base64url(context.world.entropy.random_bytes(32))
    options = {
        "challenge": challenge,
        "timeout": _TIMEOUT_MILLISECONDS,
        "rpId": context.pool.relying_party,
        "allowCredentials": [
            {"type": "public-key", "id": one.id, "transports": one.transports}
            for one in context.user.passkeys
        ],
        "userVerification": context.pool.user_verification,
    }
    parameters = {"CREDENTIAL_REQUEST_OPTIONS": compact_json(options)}
    return issue_challenge(context, NAME, parameters, code=challenge)


def check(context: RequestContext, responses: ChallengeResponses) -> None:
    """Raise unless one of the user's passkeys signed this challenge, for this pool."""
    try:
        given = json.loads(responses.required(CREDENTIAL))
        passkey, counter = _proven(context, given, responses.challenge.code)
    except (ValueError, RecursionError):
        raise refusals.passkey_refused() from None
    passkey.counter = counter


def factor(user: User, responses: ChallengeResponses) -> str:
    """What a right answer proves: `NAME`, or `ROAMING` by the passkey's attachment."""
    given = json.loads(responses.values[CREDENTIAL])
    roams = any(one.id == given["id"] and one.attachment == ROAMING for one in user.passkeys)
    return ROAMING if roams else NAME


def _proven(context: RequestContext, given: object, challenge: str) -> tuple[Passkey, int]:
    """The passkey and its new counter. Raises ValueError."""
    if not isinstance(given, dict) or not isinstance(given.get("response"), dict):
        raise _NotProven("not an AuthenticationResponseJSON")
    response = given["response"]
    passkey = next((one for one in context.user.passkeys if one.id == given.get("id")), None)
    if passkey is None or passkey.key is None:
        raise _NotProven("none of the user's")
    raw_client_data = webauthn.decoded(response, "clientDataJSON")
    raw_data = webauthn.decoded(response, "authenticatorData")
    client_data = webauthn.read_client_data(raw_client_data)
    data = webauthn.read_authenticator_data(raw_data)
    party = context.pool.relying_party
    holds = (
        client_data.type == "webauthn.get",
        bool(challenge) and compare_digest(client_data.challenge.encode(), challenge.encode()),
        client_data.fits(party),
        data.relying_party_hash == sha256(party.encode()).digest(),
        passkey.relying_party == party,
        data.user_present,
        data.user_verified or not _needs_verification(context),
        _is_users(context, response),
        data.counter > passkey.counter or data.counter == passkey.counter == 0,
        passkey.key.verifies(
            webauthn.decoded(response, "signature"), raw_data + sha256(raw_client_data).digest()
        ),
    )
    if not all(holds):
        raise _NotProven("not proven")
    return passkey, data.counter


def _needs_verification(context: RequestContext) -> bool:
    """Whether the authenticator has to know its user: always where it counts as both steps."""
    required = context.pool.user_verification == "required"
    return required or PASSKEY_MFA in context.user.factors


def _is_users(context: RequestContext, response: Body) -> bool:
    """A userHandle, where the authenticator gives one, is what the registration said."""
    if response.get("userHandle") is None:
        return True
    return webauthn.decoded(response, "userHandle") == context.user.sub.encode()
