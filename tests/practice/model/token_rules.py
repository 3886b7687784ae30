"""What is done with tokens: renewing, rotating, revoking, showing who one is."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from tests.practice.model.machine import Machine, hashes, newest, pick, secret_of
from tests.practice.model.state import Done, Refused


class TokenRules(Machine):
    @precondition(lambda self: self.renewals)
    @rule(which=newest, plain=st.booleans(), kind=hashes, own=st.sampled_from([True] * 5 + [False]))
    def refresh(self, *, which: int, plain: bool, kind: str, own: bool) -> None:
        renewal = pick(self.renewals, which)
        client = renewal.grant.client if own else self.either(plain=plain)
        name = renewal.grant.person.name
        given = {"REFRESH_TOKEN": renewal.text, **client.hash_for(name, kind)}
        body = {"ClientId": client.id, "AuthFlow": "REFRESH_TOKEN_AUTH", "AuthParameters": given}
        self.sent("InitiateAuth", body, self.model.refresh(renewal, client, kind))

    @precondition(lambda self: self.renewals)
    @rule(which=newest, plain=st.booleans(), own=st.sampled_from([True] * 5 + [False]))
    def renew(self, *, which: int, plain: bool, own: bool) -> None:
        renewal = pick(self.renewals, which)
        client = renewal.grant.client if own else self.either(plain=plain)
        body = {"ClientId": client.id, "RefreshToken": renewal.text, **secret_of(client)}
        expected = self.model.renew(renewal, client, client.secret)
        self.sent("GetTokensFromRefreshToken", body, expected)

    @rule(plain=st.booleans(), text=st.sampled_from(["x", "a.b.c", "e30.e30.e30"]))
    def made_up_tokens(self, *, plain: bool, text: str) -> None:
        client = self.either(plain=plain)
        body = {"ClientId": client.id, "RefreshToken": text, **secret_of(client)}
        expected = self.model.renew(None, client, client.secret)
        self.sent("GetTokensFromRefreshToken", body, expected)
        bad = Refused("NotAuthorized", "Invalid Access Token")
        self.sent("GetUser", {"AccessToken": text}, bad)

    @precondition(lambda self: self.renewals)
    @rule(which=newest, plain=st.booleans(), own=st.sampled_from([True] * 3 + [False]))
    def revoke(self, *, which: int, plain: bool, own: bool) -> None:
        renewal = pick(self.renewals, which)
        client = renewal.grant.client if own else self.either(plain=plain)
        body = {"ClientId": client.id, "Token": renewal.text, **secret_of(client)}
        self.sent("RevokeToken", body, self.model.revoke(renewal, client, client.secret))

    @precondition(lambda self: self.accesses)
    @rule(which=newest)
    def show(self, *, which: int) -> None:
        access = pick(self.accesses, which)
        expected = self.model.authorized(access) or Done()
        answer = self.sent("GetUser", {"AccessToken": access.text}, expected)
        if isinstance(expected, Done):
            person = access.grant.person
            assert answer["Username"] == person.name
            assert set(answer.get("UserMFASettingList", [])) == set(person.factors)
            assert answer.get("PreferredMfaSetting") == person.preferred

    @precondition(lambda self: self.accesses)
    @rule(which=newest)
    def sign_out_everywhere(self, *, which: int) -> None:
        access = pick(self.accesses, which)
        expected = self.model.authorized(access)
        self.sent("GlobalSignOut", {"AccessToken": access.text}, expected or Done())
        if expected is None:
            self.model.revoke_all(access.grant.person)
