"""Passkeys of the signed-in user: registered, listed, deleted (WebAuthn, level 3)."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.crypto import webauthn
from desktop.practice.crypto.cose import ES256, RS256, UnsupportedKey, read_key
from desktop.practice.crypto.encoding import to_base64url
from desktop.practice.operation import Call, Operation
from desktop.practice.operations.pagination import page
from desktop.practice.shapes import PAGE_TOKEN, TOKEN, Body, Document, Integer, String, Structure
from desktop.practice.state.access import authorize
from desktop.practice.state.passkeys import (
    MOST,
    REGISTRATION_SECONDS,
    ROAMING,
    Passkey,
    Registration,
)
from desktop.practice.state.users import PASSKEY_MFA

if TYPE_CHECKING:
    from desktop.practice.crypto.webauthn import AuthenticatorData, ClientData
    from desktop.practice.state.request_context import RequestContext

_TIMEOUT_MILLISECONDS = 60_000
_ATTACHMENTS = ("platform", ROAMING)
_MOST_TRANSPORTS = 8
_LONGEST_TRANSPORT = 32
"""Characters."""


def _start(call: Call) -> Body:
    """PublicKeyCredentialCreationOptionsJSON (WebAuthn, section 5.1.8)."""
    caller = _caller(call)
    pool, user = caller.pool, caller.user
    if not pool.relying_party:
        raise refusals.no_relying_party()
    if len(user.passkeys) >= MOST:
        raise refusals.too_many_passkeys()
    challenge = to_base64url(call.world.entropy.random_bytes(32))
    expires = call.now + REGISTRATION_SECONDS
    user.registration = Registration(challenge, caller.client.client_id, expires)
    options = {
        "rp": {"id": pool.relying_party, "name": pool.relying_party},
        "user": {
            "id": to_base64url(user.sub.encode()),
            "name": user.username,
            "displayName": user.username,
        },
        "challenge": challenge,
        "pubKeyCredParams": [{"type": "public-key", "alg": alg} for alg in (ES256, RS256)],
        "timeout": _TIMEOUT_MILLISECONDS,
        "excludeCredentials": [
            {"type": "public-key", "id": one.id, "transports": one.transports}
            for one in user.passkeys
        ],
        "authenticatorSelection": {
            "requireResidentKey": True,
            "residentKey": "required",
            "userVerification": pool.user_verification,
        },
    }
    return {"CredentialCreationOptions": options}


def _complete(call: Call) -> Body:
    """Take the credential that an authenticator made (WebAuthn, section 7.1)."""
    caller = _caller(call)
    user, begun = caller.user, caller.user.registration
    if begun is None or call.now >= begun.expires:
        raise refusals.no_registration()
    if begun.client_id != caller.client.client_id:
        raise refusals.registration_of_other_client()
    if len(user.passkeys) >= MOST:
        raise refusals.too_many_passkeys()
    given: Body = call.body["Credential"]
    try:
        response = _response(given)
        client_data = webauthn.read_client_data(webauthn.decoded(response, "clientDataJSON"))
        data = webauthn.read_attestation(webauthn.decoded(response, "attestationObject"))
        raw_id = webauthn.decoded(given, "rawId")
    except ValueError:
        raise refusals.passkey_unreadable() from None
    _check(caller, client_data, data, begun.challenge)
    if raw_id != data.credential_id or given.get("id") != to_base64url(raw_id):
        raise refusals.passkey_unreadable()
    if any(one.id == given["id"] for other in caller.pool.users.values() for one in other.passkeys):
        raise refusals.passkey_taken()
    try:
        key = read_key(data.key)
    except UnsupportedKey:
        raise refusals.passkey_not_supported() from None
    attachment = given.get("authenticatorAttachment")
    user.registration = None
    user.passkeys.append(
        Passkey(
            id=str(given["id"]),
            relying_party=caller.pool.relying_party,
            created=call.now,
            key=key,
            counter=data.counter,
            transports=_transports(response),
            attachment=attachment if attachment in _ATTACHMENTS else "",
        )
    )
    return {}


def _list(call: Call) -> Body:
    user = authorize(call.world, call.body["AccessToken"], call.now).user
    limit = call.body.get("MaxResults", 0) or MOST
    found, more = page(user.passkeys, limit, call.body.get("NextToken"))
    listed = [one.described() for one in found]
    return {"Credentials": listed} | ({"NextToken": more} if more else {})


def _delete(call: Call) -> Body:
    """Without any passkey left, none counts as both steps."""
    user = authorize(call.world, call.body["AccessToken"], call.now).user
    left = [one for one in user.passkeys if one.id != call.body["CredentialId"]]
    if len(left) == len(user.passkeys):
        raise refusals.passkey_unknown()
    user.passkeys = left
    if not left:
        user.set_factor(PASSKEY_MFA, enabled=False)
    return {}


def _caller(call: Call) -> RequestContext:
    caller = authorize(call.world, call.body["AccessToken"], call.now)
    if "WEB_AUTHN" not in caller.pool.first_factors:
        raise refusals.passkeys_not_enabled()
    return caller


def _response(given: Body) -> Body:
    response = given.get("response")
    if given.get("type") != "public-key" or not isinstance(response, dict):
        raise webauthn.Unreadable("no public key")
    return response


def _check(
    caller: RequestContext, client_data: ClientData, data: AuthenticatorData, challenge: str
) -> None:
    """Raise unless this is the answer to the challenge, made for this pool's relying party."""
    pool = caller.pool
    if client_data.type != "webauthn.create":
        raise refusals.passkey_unreadable()
    if client_data.challenge != challenge:
        raise refusals.no_registration()
    if not client_data.fits(pool.relying_party):
        raise refusals.origin_not_allowed()
    if data.relying_party_hash != sha256(pool.relying_party.encode()).digest():
        raise refusals.other_relying_party()
    verified = data.user_verified or pool.user_verification != "required"
    if not data.credential_id or not data.user_present or not verified:
        raise refusals.passkey_not_supported()


def _transports(response: Body) -> list[str]:
    given = response.get("transports")
    if not isinstance(given, list):
        return []
    texts = [one for one in given if isinstance(one, str) and len(one) <= _LONGEST_TRANSPORT]
    return texts[:_MOST_TRANSPORTS]


OPERATIONS = (
    Operation(
        "StartWebAuthnRegistration",
        Structure({"AccessToken": TOKEN}, ("AccessToken",)),
        _start,
        public=True,
    ),
    Operation(
        "CompleteWebAuthnRegistration",
        Structure({"AccessToken": TOKEN, "Credential": Document()}, ("AccessToken", "Credential")),
        _complete,
        public=True,
    ),
    Operation(
        "ListWebAuthnCredentials",
        Structure(
            {"AccessToken": TOKEN, "NextToken": PAGE_TOKEN, "MaxResults": Integer(0, 20)},
            ("AccessToken",),
        ),
        _list,
        public=True,
    ),
    Operation(
        "DeleteWebAuthnCredential",
        Structure(
            {"AccessToken": TOKEN, "CredentialId": String()}, ("AccessToken", "CredentialId")
        ),
        _delete,
        public=True,
    ),
)
