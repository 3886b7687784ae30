"""A double that has no MFA_SETUP: its users' apps are linked while MFA is optional."""

from __future__ import annotations

import pytest

from desktop.qa.environment import Answer, Needs
from desktop.test_environment.clocks import PracticeClock
from desktop.test_environment.double import Double
from desktop.test_environment.phones import PracticePhone
from desktop.test_environment.practice_process import practice_pool


def test_the_pool_requires_mfa_again_afterwards(monkeypatch: pytest.MonkeyPatch):
    with practice_pool() as found:
        url = str(found["endpoint"])
        double = Double(url, "eu-central-1", PracticeClock(url), PracticePhone(url), practice=True)
        send = double._api.send

        def without_set_up(operation: str, *given: object) -> Answer:
            answer = send(operation, *given)  # type: ignore[arg-type]
            if answer.body.get("ChallengeName") == "MFA_SETUP":
                return Answer(400, {}, error="NotAuthorizedException")
            return answer

        monkeypatch.setattr(double._users, "_send", without_set_up)
        subject = double.prepare(Needs(), "QA-00")
        assert subject.users[0].totp_secret is not None
        pool = {"UserPoolId": subject.user_pool_id}
        assert double.admin("GetUserPoolMfaConfig", pool).body["MfaConfiguration"] == "ON"
        assert double.restore(subject) is True
        double.close()
