"""An existing pool as the plan's environment: a practice pool, taken for a real one."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from desktop.config.profile import Profile
from desktop.qa.case import Case
from desktop.qa.environment import CaseUser, DoesNotApply, Needs, Unavailable, UserKind
from desktop.qa.model.verdicts import Verdict
from desktop.qa.plan import all_cases
from desktop.qa.redaction import Redaction
from desktop.qa.runner import Runner
from desktop.test_environment.addresses import EMAIL, PHONE
from desktop.test_environment.clocks import PracticeClock
from desktop.test_environment.double import Double
from desktop.test_environment.opening import Hooks, NotPossible, real_pool
from desktop.test_environment.phones import NoPhone, PracticePhone
from desktop.test_environment.practice_process import practice_pool
from desktop.test_environment.real_pool import RealPool

REQUIRED = Needs(flows=frozenset({"USER_PASSWORD_AUTH", "USER_SRP_AUTH"}))
ROOT = Path(__file__).parents[2]
CASES = {case.info.id: case for case in all_cases()}
Made = Callable[..., RealPool]


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    with practice_pool() as found:
        yield str(found["endpoint"])


@pytest.fixture
def credentials(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "practice")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "practice")


@pytest.fixture
def no_credentials(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    for name in ("AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"):
        monkeypatch.setenv(name, str(tmp_path / "none"))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")


@pytest.fixture
def pools(endpoint: str) -> Iterator[Double]:
    """Makes pools, as their administrator does."""
    double = Double(
        endpoint, "eu-central-1", PracticeClock(endpoint), PracticePhone(endpoint), practice=True
    )
    yield double
    double.close()


@pytest.fixture
def real(endpoint: str, pools: Double) -> Iterator[Made]:
    """The environment on a pool that has what these needs say."""
    made: list[RealPool] = []

    def make(
        needs: Needs = REQUIRED, *, tester: CaseUser | None = None, **variables: str
    ) -> RealPool:
        subject = pools.prepare(replace(needs, users=()), "QA-00")
        profile = Profile(
            name="Real",
            region="eu-central-1",
            user_pool_id=subject.user_pool_id,
            client_id=subject.client.client_id,
            client_secret=subject.client.client_secret,
            endpoint_url=endpoint,
        )
        phone = PracticePhone(endpoint) if variables else NoPhone()
        clock = PracticeClock(endpoint)
        made.append(RealPool(profile, clock, phone, variables, tester=tester))
        return made[-1]

    yield make
    for each in made:
        each.close()


def verdict(real: RealPool, case: Case) -> tuple[Verdict | None, str, bool | None]:
    attempt = Runner(real, Redaction()).run(case).last
    assert attempt is not None
    return attempt.verdict, attempt.reason, attempt.restored


def users_of(pools: Double, real: RealPool) -> object:
    listed = pools.admin("ListUsers", {"UserPoolId": real.target().user_pool_id})
    return listed.body["Users"]


@pytest.mark.usefixtures("credentials")
def test_users_are_made_for_a_case_and_gone_afterwards(real: Made, pools: Double):
    pool = real()
    assert verdict(pool, CASES["QA-92"]) == (Verdict.PASSED, "", True)
    assert users_of(pools, pool) == []


@pytest.mark.usefixtures("credentials")
def test_its_settings_are_recorded(real: Made):
    target = real().target()
    told = {it.name.rpartition(": ")[2]: it for it in target.settings}
    assert told["MfaConfiguration"].value == "ON"
    assert told["MfaConfiguration"].obtained == "admin call"
    assert (target.environment, target.practice) == ("real", False)


@pytest.mark.usefixtures("credentials")
@pytest.mark.parametrize(
    ("needs", "reason"),
    [
        (Needs(mfa="OPTIONAL"), "MFA is ON, the case is about OPTIONAL"),
        (Needs(factors=frozenset({"EMAIL_OTP"})), "factors that are off: EMAIL_OTP"),
        (Needs(factors=frozenset({"SMS_MFA"}), no_other_factor=True), "SOFTWARE_TOKEN_MFA"),
        (Needs(flows=frozenset({"USER_AUTH"})), "flows that are off: USER_AUTH"),
        (Needs(flows_off=frozenset({"USER_SRP_AUTH"})), "flows that are on: USER_SRP_AUTH"),
        (Needs(client_secret=True), "no secret"),
        (Needs(devices=True), "remembers no devices"),
        (Needs(rotation=True), "rotation is off"),
        (Needs(existence_errors="LEGACY"), "PreventUserExistenceErrors is ENABLED"),
        (Needs(second_client=True), "no other app client"),
    ],
)
def test_what_the_pool_has_not_does_not_apply(real: Made, needs: Needs, reason: str):
    with pytest.raises(DoesNotApply, match=reason):
        real().prepare(needs, "QA-01")


@pytest.mark.usefixtures("credentials")
def test_where_mfa_is_optional_who_has_a_factor_is_asked_all_the_same(real: Made):
    pool = real(Needs(mfa="OPTIONAL"))
    assert verdict(pool, CASES["QA-04"])[0] is Verdict.PASSED
    for id_ in ("QA-06", "QA-63"):
        found, reason, _ = verdict(pool, CASES[id_])
        assert found is Verdict.NOT_APPLICABLE, reason


@pytest.mark.usefixtures("credentials")
def test_another_app_client_of_the_pool_is_taken(real: Made):
    assert verdict(real(Needs(second_client=True)), CASES["QA-12"])[0] is Verdict.PASSED


@pytest.mark.usefixtures("credentials")
def test_messages_go_to_the_testers_phone_only(real: Made, pools: Double):
    without = real()
    with pytest.raises(Unavailable, match=PHONE):
        without.prepare(Needs(users=(UserKind.TOTP, UserKind.SMS)), "QA-65")
    assert users_of(pools, without) == []  # the first one is gone again
    with pytest.raises(Unavailable, match=EMAIL):
        real(Needs(factors=frozenset({"SMS_MFA", "EMAIL_OTP"})), **{PHONE: "+14155550123"}).prepare(
            Needs(users=(UserKind.EMAIL,), factors=frozenset({"EMAIL_OTP"})), "QA-03"
        )
    ready = real(**{PHONE: "+14155550123"})
    assert verdict(ready, CASES["QA-02"]) == (Verdict.PASSED, "", True)


def own_user_of_tester(pools: Double, needs: Needs) -> CaseUser:
    (user,) = pools.prepare(needs, "QA-00").users
    assert user.totp_secret is not None
    return CaseUser(user.name, user.password, base64.b32decode(base64.b32encode(user.totp_secret)))


@pytest.mark.usefixtures("no_credentials")
def test_without_credentials_there_is_the_testers_user(real: Made, pools: Double):
    pool = real(tester=own_user_of_tester(pools, REQUIRED))
    assert verdict(pool, CASES["QA-24"]) == (Verdict.PASSED, "", None)
    for id_, reason in {
        "QA-61": "not changed or locked",
        "QA-43": "not changed or locked",
        "QA-31": "needs more than a user with an app",
        "QA-37": "needs more than a user with an app",
    }.items():
        found, told, _ = verdict(pool, CASES[id_])
        assert found is Verdict.SKIPPED
        assert reason in told
    (setting,) = pool.target().settings
    assert "no AWS credentials" in setting.value


@pytest.mark.usefixtures("no_credentials")
def test_without_credentials_and_user_nothing_is_sent(real: Made):
    found, told, _ = verdict(real(), CASES["QA-01"])
    assert found is Verdict.SKIPPED
    assert "no user was given" in told


@pytest.mark.usefixtures("credentials")
def test_no_pool_is_made_or_deleted(real: Made, pools: Double, monkeypatch: pytest.MonkeyPatch):
    pool = real(**{PHONE: "+14155550123"})
    called: set[str] = set()
    admin = pool._admin_api.send
    monkeypatch.setattr(
        pool._admin_api,
        "send",
        lambda operation, parameters: called.add(operation) or admin(operation, parameters),
    )
    for case in all_cases():
        Runner(pool, Redaction()).run(case)
    assert "AdminCreateUser" in called
    writing = {it for it in called if it.startswith(("Create", "Delete", "Update", "Set"))}
    assert writing == set()
    manual = (ROOT / "docs/qa.md").read_text(encoding="utf-8")
    told = manual.partition("have to allow, for this pool:\n\n```text\n")[2].partition("```")[0]
    assert called <= set(told.split()), "what the credentials have to allow"
    assert users_of(pools, pool) == []


def hooks(tester: Callable[[], CaseUser | None] = lambda: None) -> Hooks:
    return Hooks(Event(), None, lambda _: None, tester)


@pytest.mark.usefixtures("credentials")
def test_with_credentials_no_user_is_asked_for(real: Made):
    def tester() -> CaseUser:
        raise AssertionError

    with real_pool(real()._connection, hooks(tester)) as opened:
        assert isinstance(opened, RealPool)
        assert opened.tester is None


@pytest.mark.usefixtures("no_credentials")
def test_without_credentials_a_user_is_asked_for(real: Made):
    profile = real()._connection
    user = CaseUser("maria", "x", b"0" * 20)
    with real_pool(profile, hooks(lambda: user)) as opened:
        assert isinstance(opened, RealPool)
        assert opened.tester is user
    with (
        pytest.raises(NotPossible, match="no AWS credentials"),
        real_pool(profile, hooks()),
    ):
        pass
