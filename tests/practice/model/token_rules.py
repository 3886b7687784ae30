"""What is done with tokens: renewing, rotating, revoking, showing who one is."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from tests.practice.model.machine import Machine, hashes, newest, pick, secret_of
from tests.practice.model.state import Accepted, Refused


class TokenRules(Machine):
    """Using tokens."""

    @precondition(lambda self: self.refresh_tokens)
    @rule(which=newest, plain=st.booleans(), kind=hashes, own=st.sampled_from([True] * 5 + [False]))
    def refresh(self, *, which: int, plain: bool, kind: str, own: bool) -> None:
        """REFRESH_TOKEN_AUTH."""
        refresh_token = pick(self.refresh_tokens, which)
        client = refresh_token.grant.client if own else self.either(plain=plain)
        name = refresh_token.grant.person.name
        given = {"REFRESH_TOKEN": refresh_token.text, **client.hash_for(name, kind)}
        body = {"ClientId": client.id, "AuthFlow": "REFRESH_TOKEN_AUTH", "AuthParameters": given}
        self.sent("InitiateAuth", body, self.model.refresh(refresh_token, client, kind))

    @precondition(lambda self: self.refresh_tokens)
    @rule(which=newest, plain=st.booleans(), own=st.sampled_from([True] * 5 + [False]))
    def renew(self, *, which: int, plain: bool, own: bool) -> None:
        """GetTokensFromRefreshToken."""
        refresh_token = pick(self.refresh_tokens, which)
        client = refresh_token.grant.client if own else self.either(plain=plain)
        body = {"ClientId": client.id, "RefreshToken": refresh_token.text, **secret_of(client)}
        expected = self.model.renew(refresh_token, client, client.secret)
        self.sent("GetTokensFromRefreshToken", body, expected)

    @rule(plain=st.booleans(), text=st.sampled_from(["x", "a.b.c", "e30.e30.e30"]))
    def made_up_tokens(self, *, plain: bool, text: str) -> None:
        """Texts that are no tokens."""
        client = self.either(plain=plain)
        body = {"ClientId": client.id, "RefreshToken": text, **secret_of(client)}
        expected = self.model.renew(None, client, client.secret)
        self.sent("GetTokensFromRefreshToken", body, expected)
        bad = Refused("NotAuthorized", "Invalid Access Token")
        self.sent("GetUser", {"AccessToken": text}, bad)

    @precondition(lambda self: self.refresh_tokens)
    @rule(which=newest, plain=st.booleans(), own=st.sampled_from([True] * 3 + [False]))
    def revoke(self, *, which: int, plain: bool, own: bool) -> None:
        """RevokeToken."""
        refresh_token = pick(self.refresh_tokens, which)
        client = refresh_token.grant.client if own else self.either(plain=plain)
        body = {"ClientId": client.id, "Token": refresh_token.text, **secret_of(client)}
        self.sent("RevokeToken", body, self.model.revoke(refresh_token, client, client.secret))

    @precondition(lambda self: self.access_tokens)
    @rule(which=newest)
    def show(self, *, which: int) -> None:
        """GetUser."""
        access_token = pick(self.access_tokens, which)
        expected = self.model.authorized(access_token) or Accepted()
        answer = self.sent("GetUser", {"AccessToken": access_token.text}, expected)
        if isinstance(expected, Accepted):
            person = access_token.grant.person
            assert answer["Username"] == person.name
            assert set(answer.get("UserMFASettingList", [])) == set(person.factors)
            assert answer.get("PreferredMfaSetting") == person.preferred

    @precondition(lambda self: self.access_tokens)
    @rule(which=newest)
    def sign_out_everywhere(self, *, which: int) -> None:
        """GlobalSignOut."""
        access_token = pick(self.access_tokens, which)
        expected = self.model.authorized(access_token)
        self.sent("GlobalSignOut", {"AccessToken": access_token.text}, expected or Accepted())
        if expected is None:
            self.model.revoke_all(access_token.grant.person)
