"""Passkeys: registered, listed, deleted, and used to sign in."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from desktop.practice.ready_made.other_pools import CHOICE
from desktop.practice.ready_made.users import PASSWORD
from tests.practice.core_client import CoreClient
from tests.practice.pool_process import PoolProcess
from tests.practice.software_authenticator import (
    PRESENT,
    SoftwareAuthenticator,
    b64,
    cbor,
    unb64,
)

DANA = "dana.whitmore"
PARTY = "sign-in.example.com"
SETTINGS = {"RelyingPartyId": PARTY, "UserVerification": "preferred"}
BOTH_STEPS = SETTINGS | {"FactorConfiguration": "MULTI_FACTOR_WITH_USER_VERIFICATION"}
REFUSED = ("NotAuthorized", "Invalid WebAuthn credential.")


@pytest.fixture
def there(core: CoreClient) -> CoreClient:
    there = core.at(CHOICE)
    there.ok("SetUserPoolMfaConfig", UserPoolId=there.pool_id, WebAuthnConfiguration=SETTINGS)
    return there


def signed_in(core: CoreClient, name: str = DANA) -> dict[str, str]:
    """The member AccessToken of a user who has a password only."""
    given = {"PREFERRED_CHALLENGE": "PASSWORD", "PASSWORD": PASSWORD}
    tokens = core.begin_choice(name, **given)["AuthenticationResult"]
    return {"AccessToken": tokens["AccessToken"]}


def options_for(there: CoreClient, token: dict[str, str]) -> dict[str, Any]:
    return dict(there.ok("StartWebAuthnRegistration", **token)["CredentialCreationOptions"])


def registered(
    there: CoreClient, name: str = DANA, authenticator: SoftwareAuthenticator | None = None
) -> SoftwareAuthenticator:
    authenticator = authenticator or SoftwareAuthenticator()
    token = signed_in(there, name)
    made = authenticator.create(options_for(there, token))
    assert there.ok("CompleteWebAuthnRegistration", **token, Credential=made) == {}
    return authenticator


def asked(there: CoreClient, name: str = DANA) -> tuple[dict[str, Any], dict[str, Any]]:
    """The challenge, and its options."""
    challenge = there.begin_choice(name, PREFERRED_CHALLENGE="WEB_AUTHN")
    assert challenge["ChallengeName"] == "WEB_AUTHN"
    return challenge, json.loads(challenge["ChallengeParameters"]["CREDENTIAL_REQUEST_OPTIONS"])


def sign_in(there: CoreClient, authenticator: SoftwareAuthenticator) -> dict[str, Any]:
    challenge, options = asked(there)
    credential = json.dumps(authenticator.get(options))
    return there.respond(challenge, DANA, CREDENTIAL=credential)


def refused(there: CoreClient, authenticator: SoftwareAuthenticator) -> tuple[str, str | None]:
    challenge, options = asked(there)
    answer = there.response(challenge, DANA, CREDENTIAL=json.dumps(authenticator.get(options)))
    return there.refused("RespondToAuthChallenge", **answer)


def test_options_of_a_registration(there: CoreClient):
    options = options_for(there, signed_in(there))
    assert options["rp"] == {"id": PARTY, "name": PARTY}
    assert options["user"]["name"] == DANA
    assert [one["alg"] for one in options["pubKeyCredParams"]] == [-7, -257]
    assert options["authenticatorSelection"]["residentKey"] == "required"
    assert options["authenticatorSelection"]["userVerification"] == "preferred"
    assert options["excludeCredentials"] == []
    assert len(unb64(options["challenge"])) == 32


@pytest.mark.parametrize("algorithm", [-7, -257], ids=["ES256", "RS256"])
def test_a_registered_passkey_signs_in(there: CoreClient, algorithm: int):
    authenticator = registered(there, authenticator=SoftwareAuthenticator(algorithm))
    assert "WEB_AUTHN" in there.begin_choice(DANA)["AvailableChallenges"]
    _, options = asked(there)
    assert options["rpId"] == PARTY
    assert [one["id"] for one in options["allowCredentials"]] == [b64(authenticator.credential_id)]
    for _ in range(2):
        assert sign_in(there, authenticator)["AuthenticationResult"]["AccessToken"]
    there.now += 1
    factors = there.ok("GetUserAuthFactors", **signed_in(there))["ConfiguredUserAuthFactors"]
    assert "WEB_AUTHN" in factors


@pytest.mark.parametrize(("attachment", "method"), [("platform", "swk"), ("cross-platform", "hwk")])
def test_level_of_a_passkey(there: CoreClient, attachment: str, method: str):
    authenticator = SoftwareAuthenticator(more={"authenticatorAttachment": attachment})
    registered(there, authenticator=authenticator)
    start = there.start_choice(
        DANA, PREFERRED_CHALLENGE="WEB_AUTHN", TARGET_ACR_VALUES="urn:cognito:loa:3"
    )
    challenge = there.ok("InitiateAuth", **start)
    options = json.loads(challenge["ChallengeParameters"]["CREDENTIAL_REQUEST_OPTIONS"])
    answer = there.respond(challenge, DANA, CREDENTIAL=json.dumps(authenticator.get(options)))
    payload = answer["AuthenticationResult"]["AccessToken"].split(".")[1]
    claims = json.loads(unb64(payload))
    assert (claims["acr"], claims["amr"]) == ("urn:cognito:loa:3", [method])


def test_listed_and_deleted(there: CoreClient):
    authenticator = registered(there)
    token = signed_in(there)
    [listed] = there.ok("ListWebAuthnCredentials", **token)["Credentials"]
    assert listed == {
        "CredentialId": b64(authenticator.credential_id),
        "FriendlyCredentialName": "Passkey",
        "RelyingPartyId": PARTY,
        "AuthenticatorAttachment": "platform",
        "AuthenticatorTransports": ["internal"],
        "CreatedAt": there.now,
    }
    unknown = there.refused("DeleteWebAuthnCredential", **token, CredentialId="none")
    assert unknown[0] == "ResourceNotFound"
    there.ok("DeleteWebAuthnCredential", **token, CredentialId=listed["CredentialId"])
    assert there.ok("ListWebAuthnCredentials", **token) == {"Credentials": []}
    assert "WEB_AUTHN" not in there.begin_choice(DANA)["AvailableChallenges"]


def test_twenty_at_most_in_pages(there: CoreClient):
    token = signed_in(there)
    for number in range(20):
        made = SoftwareAuthenticator(credential_id=b"credential-%d" % number)
        credential = made.create(options_for(there, token))
        there.ok("CompleteWebAuthnRegistration", **token, Credential=credential)
    assert there.refused("StartWebAuthnRegistration", **token)[0] == "LimitExceeded"
    page = there.ok("ListWebAuthnCredentials", **token, MaxResults=15)
    rest = there.ok("ListWebAuthnCredentials", **token, NextToken=page["NextToken"])
    assert (len(page["Credentials"]), len(rest["Credentials"])) == (15, 5)


def test_both_steps_where_mfa_is_required(core: CoreClient):
    policy = {"SignInPolicy": {"AllowedFirstAuthFactors": ["PASSWORD", "WEB_AUTHN"]}}
    own = core.new_pool({"ExplicitAuthFlows": ["ALLOW_USER_AUTH"]}, Policies=policy)
    own.new_user(phone_number="+14155550150")
    pool = {"UserPoolId": own.pool_id}
    own.ok("SetUserPoolMfaConfig", **pool, WebAuthnConfiguration=BOTH_STEPS)
    made = own.begin_choice("ann", PREFERRED_CHALLENGE="PASSWORD", PASSWORD=PASSWORD)
    token = {"AccessToken": made["AuthenticationResult"]["AccessToken"]}
    authenticator = SoftwareAuthenticator()
    credential = authenticator.create(options_for(own, token))
    own.ok("CompleteWebAuthnRegistration", **token, Credential=credential)
    both = {"SMSMfaSettings": {"Enabled": True}, "WebAuthnMfaSettings": {"Enabled": True}}
    sms = {"SmsMfaConfiguration": {"SmsConfiguration": {}}}
    own.ok("SetUserPoolMfaConfig", **pool, MfaConfiguration="ON", **sms)
    own.ok("SetUserMFAPreference", **token, **both)
    challenge, options = asked(own, "ann")
    authenticator.flags = PRESENT
    unverified = json.dumps(authenticator.get(options))
    answer = own.response(challenge, "ann", CREDENTIAL=unverified)
    assert own.refused("RespondToAuthChallenge", **answer) == REFUSED, "one step only"
    authenticator.flags = SoftwareAuthenticator.flags
    done = own.respond(challenge, "ann", CREDENTIAL=json.dumps(authenticator.get(options)))
    assert done["AuthenticationResult"]["AccessToken"], "and no second step"
    own.ok("DeleteWebAuthnCredential", **token, CredentialId=b64(authenticator.credential_id))
    assert own.ok("GetUser", **token)["UserMFASettingList"] == ["SMS_MFA"]


def _another_key(one: SoftwareAuthenticator) -> None:
    one.key = SoftwareAuthenticator().key


def _without_counting(one: SoftwareAuthenticator) -> None:
    one.counts = False


SPOILED: dict[str, Callable[[SoftwareAuthenticator], None]] = {
    "another key": _another_key,
    "a counter that stays": _without_counting,
    "another origin": lambda one: setattr(one, "origin", "https://example.com"),
    "http": lambda one: setattr(one, "origin", f"http://{PARTY}"),
    "a look-alike": lambda one: setattr(one, "origin", f"https://evil-{PARTY}"),
    "no origin": lambda one: setattr(one, "origin", "https://[::"),
    "another relying party": lambda one: setattr(one, "relying_party", "example.com"),
    "another ceremony": lambda one: setattr(one, "type", "webauthn.create"),
    "nobody present": lambda one: setattr(one, "flags", 0),
    "another user": lambda one: setattr(one, "user", b"someone else"),
    "an unknown credential": lambda one: setattr(one, "credential_id", b"unknown"),
    "no response": lambda one: setattr(one, "more", {"response": None}),
    "an empty response": lambda one: setattr(one, "more", {"response": {}}),
}


@pytest.mark.parametrize("kind", SPOILED)
def test_what_proves_nothing_is_refused_and_can_be_answered_again(there: CoreClient, kind: str):
    authenticator = registered(there)
    good = SoftwareAuthenticator.flags, authenticator.origin, authenticator.credential_id
    SPOILED[kind](authenticator)
    challenge, options = asked(there)
    answer = there.response(challenge, DANA, CREDENTIAL=json.dumps(authenticator.get(options)))
    assert there.refused("RespondToAuthChallenge", **answer) == REFUSED
    if kind == "another key":
        return
    again = SoftwareAuthenticator(counter=authenticator.counter)
    again.key, again.user = authenticator.key, unb64(b64(registered_user(there)))
    again.flags, again.origin, again.credential_id = good
    done = there.respond(challenge, DANA, CREDENTIAL=json.dumps(again.get(options)))
    assert done["AuthenticationResult"]["AccessToken"]


def registered_user(there: CoreClient) -> bytes:
    """The userHandle of Dana."""
    sub = there.ok("AdminGetUser", UserPoolId=there.pool_id, Username=DANA)["UserAttributes"][0]
    return str(sub["Value"]).encode()


@pytest.mark.parametrize("text", ["x", "[]", "null", "{}", '{"id": 1, "response": {}}', "[" * 9999])
def test_no_credential_at_all(there: CoreClient, text: str):
    registered(there)
    challenge, _ = asked(there)
    answer = there.response(challenge, DANA, CREDENTIAL=text)
    assert there.refused("RespondToAuthChallenge", **answer) == REFUSED


def test_an_answer_to_another_challenge_is_refused(there: CoreClient):
    authenticator = registered(there)
    _, old = asked(there)
    challenge, _ = asked(there)
    answer = there.response(challenge, DANA, CREDENTIAL=json.dumps(authenticator.get(old)))
    assert there.refused("RespondToAuthChallenge", **answer) == REFUSED


def test_an_authenticator_that_never_counts_is_taken(there: CoreClient):
    authenticator = registered(there, authenticator=SoftwareAuthenticator(counts=False))
    for _ in range(2):
        assert sign_in(there, authenticator)["AuthenticationResult"]


def test_verification_where_the_pool_wants_it(there: CoreClient):
    authenticator = registered(there)
    wanted = SETTINGS | {"UserVerification": "required"}
    there.ok("SetUserPoolMfaConfig", UserPoolId=there.pool_id, WebAuthnConfiguration=wanted)
    authenticator.flags = PRESENT
    assert refused(there, authenticator) == REFUSED
    authenticator.flags = SoftwareAuthenticator.flags
    assert sign_in(there, authenticator)["AuthenticationResult"]


def test_passkey_of_another_relying_party_is_refused(there: CoreClient):
    authenticator = registered(there)
    other = SETTINGS | {"RelyingPartyId": "example.com"}
    there.ok("SetUserPoolMfaConfig", UserPoolId=there.pool_id, WebAuthnConfiguration=other)
    authenticator.origin = "https://example.com"
    assert refused(there, authenticator) == REFUSED


def test_credential_with_the_choice_has_no_challenge_to_answer(there: CoreClient):
    authenticator = registered(there)
    _, options = asked(there)
    choice = there.begin_choice(DANA)
    given = {"ANSWER": "WEB_AUTHN", "CREDENTIAL": json.dumps(authenticator.get(options))}
    answer = there.response(choice, DANA, **given)
    assert there.refused("RespondToAuthChallenge", **answer) == REFUSED


# Registration


def complete(there: CoreClient, token: dict[str, str], credential: Any) -> str:
    """The name of the refusal."""
    return there.refused("CompleteWebAuthnRegistration", **token, Credential=credential)[0]


REFUSED_REGISTRATIONS: dict[str, tuple[dict[str, Any], str]] = {
    "another origin": ({"origin": "https://example.com"}, "WebAuthnOriginNotAllowed"),
    "http": ({"origin": f"http://{PARTY}"}, "WebAuthnOriginNotAllowed"),
    "another party": ({"relying_party": "example.com"}, "WebAuthnRelyingPartyMismatch"),
    "another algorithm": ({"algorithm": -8}, "WebAuthnCredentialNotSupported"),
    "nobody present": ({"flags": 0}, "WebAuthnCredentialNotSupported"),
    "another ceremony": ({"type": "webauthn.get"}, "InvalidParameter"),
    "no id": ({"credential_id": b""}, "InvalidParameter"),
    "an id that is too long": ({"credential_id": b"x" * 1_024}, "InvalidParameter"),
    "two ids": ({"more": {"id": "another"}}, "InvalidParameter"),
    "another type": ({"more": {"type": "password"}}, "InvalidParameter"),
    "no response": ({"more": {"response": "x"}}, "InvalidParameter"),
}


@pytest.mark.parametrize("kind", REFUSED_REGISTRATIONS)
def test_registration_that_is_refused(there: CoreClient, kind: str):
    spoiled, name = REFUSED_REGISTRATIONS[kind]
    token = signed_in(there)
    credential = SoftwareAuthenticator(**spoiled).create(options_for(there, token))
    assert complete(there, token, credential) == name
    assert there.ok("ListWebAuthnCredentials", **token) == {"Credentials": []}


@pytest.mark.parametrize(
    "attestation", [b"", b"\xff", cbor([]), cbor({"authData": b"x"}), cbor({"authData": "x"})]
)
def test_attestation_that_cannot_be_read(there: CoreClient, attestation: bytes):
    token = signed_in(there)
    credential = SoftwareAuthenticator().create(options_for(there, token))
    credential["response"]["attestationObject"] = b64(attestation)
    assert complete(there, token, credential) == "InvalidParameter"


def test_origin_below_the_relying_party_and_localhost(there: CoreClient):
    registered(there, authenticator=SoftwareAuthenticator(origin=f"https://eu.{PARTY}:8443"))
    local = {"RelyingPartyId": "localhost"}
    there.ok("SetUserPoolMfaConfig", UserPoolId=there.pool_id, WebAuthnConfiguration=local)
    at_home = SoftwareAuthenticator(origin="http://localhost:5173", credential_id=b"local")
    registered(there, authenticator=at_home)


def test_challenge_works_once_and_not_for_long(there: CoreClient):
    token = signed_in(there)
    authenticator = SoftwareAuthenticator()
    old = authenticator.create(options_for(there, token))
    made = authenticator.create(options_for(there, token))
    assert complete(there, token, old) == "WebAuthnChallengeNotFound"
    there.ok("CompleteWebAuthnRegistration", **token, Credential=made)
    assert complete(there, token, made) == "WebAuthnChallengeNotFound"
    late = SoftwareAuthenticator(credential_id=b"late").create(options_for(there, token))
    there.now += 300
    assert complete(there, token, late) == "WebAuthnChallengeNotFound"


def test_credential_of_someone_else_is_taken(there: CoreClient):
    authenticator = registered(there)
    token = signed_in(there, "emil.sorensen")
    again = authenticator.create(options_for(there, token))
    assert complete(there, token, again) == "InvalidParameter"


def test_registration_begun_at_another_client(there: CoreClient):
    token = signed_in(there)
    credential = SoftwareAuthenticator().create(options_for(there, token))
    made = there.ok(
        "CreateUserPoolClient",
        UserPoolId=there.pool_id,
        ClientName="other",
        ExplicitAuthFlows=["ALLOW_USER_AUTH"],
    )
    there.client_id = made["UserPoolClient"]["ClientId"]
    assert complete(there, signed_in(there), credential) == "WebAuthnClientMismatch"


def test_pools_without_passkeys(core: CoreClient):
    token = {"AccessToken": core.sign_in()["AccessToken"]}
    assert core.refused("StartWebAuthnRegistration", **token)[0] == "WebAuthnNotEnabled"
    assert complete(core, token, {}) == "WebAuthnNotEnabled"
    policy = {"SignInPolicy": {"AllowedFirstAuthFactors": ["PASSWORD", "WEB_AUTHN"]}}
    own = core.new_pool({"ExplicitAuthFlows": ["ALLOW_USER_AUTH"]}, Policies=policy)
    own.new_user(phone_number="+14155550150")
    made = own.begin_choice("ann", PREFERRED_CHALLENGE="PASSWORD", PASSWORD=PASSWORD)
    ann = {"AccessToken": made["AuthenticationResult"]["AccessToken"]}
    assert own.refused("StartWebAuthnRegistration", **ann)[0] == "WebAuthnConfigurationMissing"


def test_plain_boto3(public: Any, pool: PoolProcess):
    def start(**more: str) -> Any:
        return public.initiate_auth(
            ClientId=CHOICE.client_id,
            AuthFlow="USER_AUTH",
            AuthParameters={"USERNAME": DANA, **more},
        )

    signed_in = start(PREFERRED_CHALLENGE="PASSWORD", PASSWORD=PASSWORD)
    token = signed_in["AuthenticationResult"]["AccessToken"]
    begun = public.start_web_authn_registration(AccessToken=token)
    options = begun["CredentialCreationOptions"]
    assert options["rp"]["id"] == "localhost"
    authenticator = SoftwareAuthenticator(origin="http://localhost:3000")
    made = authenticator.create(options)
    public.complete_web_authn_registration(AccessToken=token, Credential=made)
    [listed] = public.list_web_authn_credentials(AccessToken=token)["Credentials"]
    challenge = start(PREFERRED_CHALLENGE="WEB_AUTHN")
    asked = json.loads(challenge["ChallengeParameters"]["CREDENTIAL_REQUEST_OPTIONS"])
    answer = {
        "ClientId": CHOICE.client_id,
        "ChallengeName": "WEB_AUTHN",
        "Session": challenge["Session"],
    }
    forged = authenticator.get({**asked, "challenge": b64(bytes(32))})
    with pytest.raises(public.exceptions.NotAuthorizedException, match="WebAuthn credential"):
        public.respond_to_auth_challenge(
            **answer, ChallengeResponses={"USERNAME": DANA, "CREDENTIAL": json.dumps(forged)}
        )
    credential = json.dumps(authenticator.get(asked))
    done = public.respond_to_auth_challenge(
        **answer, ChallengeResponses={"USERNAME": DANA, "CREDENTIAL": credential}
    )
    assert public.get_user(AccessToken=done["AuthenticationResult"]["AccessToken"])
    public.delete_web_authn_credential(AccessToken=token, CredentialId=listed["CredentialId"])
    assert public.list_web_authn_credentials(AccessToken=token)["Credentials"] == []
    with pytest.raises(public.exceptions.WebAuthnChallengeNotFoundException):
        public.complete_web_authn_registration(AccessToken=token, Credential=made)
