"""Signing in: passwords, every challenge, right and wrong, in and out of order."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from tests.practice.model.machine import (
    NEW,
    OLD,
    SHORT,
    WRONG,
    Machine,
    app_of,
    hashes,
    known_names,
    names,
    newest,
    passwords,
    pick,
    seldom,
)
from tests.practice.model.state import SMS, TOTP, Accepted, Expected


class SignInRules(Machine):
    """Signing in."""

    @rule(name=names, password=passwords, plain=st.booleans(), kind=hashes, by_admin=seldom)
    def start(
        self, *, name: str, password: str, plain: bool, kind: str, by_admin: bool = False
    ) -> None:
        """Begin with a right or wrong password."""
        client = self.either(plain=plain)
        expected = self.model.start(name, password, client, kind)
        given = {"USERNAME": name, "PASSWORD": password, **client.hash_for(name, kind)}
        flow = "ADMIN_USER_PASSWORD_AUTH" if by_admin else "USER_PASSWORD_AUTH"
        body = {"ClientId": client.id, "AuthFlow": flow, "AuthParameters": given}
        self.sent("InitiateAuth", body, expected, by_admin=by_admin)

    @rule(name=known_names, plain=st.booleans(), factor=st.sampled_from([SMS, TOTP]))
    def come_in(self, *, name: str, plain: bool, factor: str) -> None:
        """All the way with the right answers, as far as the pool lets."""
        person = self.model.people[name]
        before = len(self.sessions)
        self.start(name=name, password=person.password, plain=plain, kind="right")
        while len(self.sessions) > before:
            before = len(self.sessions)
            if self.sessions[-1].challenge == "MFA_SETUP":
                self.associate(which=0)
                self.verify(which=0, step=0)
                before = len(self.sessions)
            self.answer(factor=factor)

    @rule(name=known_names, tries=st.sampled_from([1, 1, 6]))
    def guess(self, *, name: str, tries: int) -> None:
        """Wrong passwords, once or often enough for a lockout."""
        for _ in range(tries):
            self.start(name=name, password=WRONG, plain=True, kind="right")

    @rule(name=known_names, tries=st.sampled_from([1, 1, 6]), factor=st.sampled_from([SMS, TOTP]))
    def mistype(self, *, name: str, tries: int, factor: str) -> None:
        """The password is right, the codes are not; the right one afterwards may be."""
        before = len(self.sessions)
        self.start(name=name, password=self.model.people[name].password, plain=True, kind="right")
        if len(self.sessions) > before and self.sessions[-1].challenge == "SELECT_MFA_TYPE":
            self.answer(factor=factor)
        if len(self.sessions) > before and self.sessions[-1].challenge in (SMS, TOTP):
            for code in ["wrong"] * tries + ["right"]:
                self.answer(code=code, factor=factor)

    @precondition(lambda self: self.sessions)
    @rule(
        which=newest,
        code=st.sampled_from(["right", "right", "newest", "wrong"]),
        name=st.none() | st.none() | names,
        mixed=st.sampled_from([False] * 9 + [True]),
        by_admin=seldom,
        kind=hashes,
        step=st.sampled_from([0, 0, 0, -1, 1, 2]),
        password=st.sampled_from([NEW, OLD, SHORT]),
        factor=st.sampled_from([SMS, TOTP, "EMAIL_OTP"]),
    )
    def answer(
        self,
        *,
        which: int = 0,
        code: str = "right",
        name: str | None = None,
        mixed: bool = False,
        by_admin: bool = False,
        kind: str = "right",
        step: int = 0,
        password: str = NEW,
        factor: str = SMS,
    ) -> None:
        """Answer any session that was ever open; `mixed`: at the other client.

        Who answers, the app or its server, doesn't matter.
        """
        session = pick(self.sessions, which)
        client = session.client
        if mixed:
            client = self.rotating if client is self.plain else self.plain
        person = session.person
        name = name or person.name
        given = {"USERNAME": name, **client.hash_for(name, kind)}
        expected: Expected | None = self.model.found(session, session.challenge, client, name, kind)
        match session.challenge:
            case "SMS_MFA":
                sent = {"right": session.code, "newest": person.sms or "000000", "wrong": "x"}
                given["SMS_MFA_CODE"] = sent[code]
                expected = expected or self.model.sms(session, sent[code])
            case "SOFTWARE_TOKEN_MFA":
                shown = person.app.code(self.model.now, step) if person.app else "123456"
                given["SOFTWARE_TOKEN_MFA_CODE"] = "x" if code == "wrong" else shown
                expected = expected or self.model.totp(session, given["SOFTWARE_TOKEN_MFA_CODE"])
            case "SELECT_MFA_TYPE":
                given["ANSWER"] = factor
                expected = expected or self.model.choice(session, factor)
            case "NEW_PASSWORD_REQUIRED":
                given["NEW_PASSWORD"] = password
                expected = expected or self.model.new_password(session, password)
            case _:
                expected = expected or self.model.set_up(session)
        body = self.response(session, client, given)
        self.sent("RespondToAuthChallenge", body, expected, by_admin=by_admin)

    @precondition(lambda self: self.sessions)
    @rule(which=newest)
    def right_answer(self, *, which: int) -> None:
        """Answer an open session right."""
        self.answer(which=which)

    @precondition(lambda self: self.sessions)
    @rule(which=newest, challenge=st.sampled_from([SMS, TOTP, "MFA_SETUP", "SELECT_MFA_TYPE"]))
    def answer_as_another_challenge(self, *, which: int, challenge: str) -> None:
        """A session answers no challenge but its own."""
        session = pick(self.sessions, which)
        name = session.person.name
        expected = self.model.found(session, challenge, session.client, name, "right")
        if expected is None:
            return
        given = {"USERNAME": name, "SMS_MFA_CODE": session.code, "ANSWER": SMS}
        given |= session.client.hash_for(name, "right")
        body = self.response(session, session.client, given)
        self.sent("RespondToAuthChallenge", body | {"ChallengeName": challenge}, expected)

    @precondition(lambda self: self.sessions)
    @rule(which=newest)
    def associate(self, *, which: int) -> None:
        """AssociateSoftwareToken with a session."""
        session = pick(self.sessions, which)
        expected = self.model.linking(session)
        body = {"Session": session.text}
        answer = self.sent("AssociateSoftwareToken", body, expected or Accepted())
        if expected is None:
            session.person.pending = app_of(answer["SecretCode"])
            self.remember(self.model.next_session(session), answer)

    @precondition(lambda self: self.sessions)
    @rule(which=newest, step=st.sampled_from([0, 0, 1, 3]))
    def verify(self, *, which: int, step: int) -> None:
        """VerifySoftwareToken with a session."""
        session = pick(self.sessions, which)
        pending = session.person.pending
        code = pending.code(self.model.now, step) if pending else "123456"
        expected = self.model.linking(session) or self.model.first_code(session.person, code)
        body = {"Session": session.text, "UserCode": code}
        answer = self.sent("VerifySoftwareToken", body, expected or Accepted())
        if expected is None:
            session.person.factors = [*session.person.factors, TOTP]
            self.remember(self.model.next_session(session, linked=True), answer)
