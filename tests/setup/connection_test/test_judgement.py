"""Each step's judgement: what was observed, what is found, and which key to change."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.auth import errors as e
from desktop.config.profile import Profile
from desktop.setup.client_probe import CAN_BE_TRIED, ClientFindings, SecretState
from desktop.setup.connection_test import client, network, pool
from desktop.setup.connection_test.findings import Finding
from desktop.setup.connection_test.network import Attempt, Lookup
from desktop.setup.connection_test.pool import Document
from desktop.setup.connection_test.results import StepResult

AWS = Profile("Staff", "eu-central-1", "eu-central-1_AbC", "abc")
OWN = Profile("Own", "local", "local_1", "abc", endpoint_url="https://login.invalid:8443")
F = Finding
HOST = "login.invalid"
KEYS = json.dumps({"keys": []}).encode()


def found(result: StepResult) -> tuple[Finding, tuple[str, ...]]:
    return result.finding, result.keys


# The way


@pytest.fixture(autouse=True)
def no_redirection(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER"):
        monkeypatch.delenv(name, raising=False)


def test_a_redirection_by_the_environment_is_told(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:8000")
    result = network.judge_settings(AWS, None)
    assert found(result) == (F.REDIRECTED, ())
    assert result.text == "AWS_ENDPOINT_URL sends requests to 127.0.0.1:8000 in place of AWS."
    assert network.address_keys(AWS) == ()


@pytest.mark.parametrize(
    ("setting", "flaw", "keys"),
    [
        ("endpoint_url", e.SettingFlaw.NOT_AN_ADDRESS, ("endpoint_url",)),
        ("AWS_ENDPOINT_URL", e.SettingFlaw.REDIRECTS, ("endpoint_overrides",)),
        ("AWS_CA_BUNDLE", e.SettingFlaw.FILE_MISSING, ()),
    ],
)
def test_a_setting_that_cannot_be_used(setting: str, flaw: e.SettingFlaw, keys: tuple[str, ...]):
    result = network.judge_settings(AWS, e.SettingUnusable(setting, flaw))
    assert found(result) == (F.SETTING_UNUSABLE, keys)
    assert flaw.value in result.details


@pytest.mark.parametrize(
    ("proxy", "lookup", "attempts", "finding"),
    [
        ("", Lookup(), (), F.NO_PROXY),
        ("http://p:1", Lookup(reason="unknown"), (), F.PROXY_NAME_UNKNOWN),
        ("http://p:1", Lookup(("1.1.1.1",)), (Attempt("1.1.1.1:1", "no"),), F.PROXY_SILENT),
        ("http://p:1", Lookup(("1.1.1.1",)), (Attempt("1.1.1.1:1"),), F.PROXY_ANSWERS),
    ],
)
def test_the_proxy(proxy: str, lookup: Lookup, attempts: tuple[Attempt, ...], finding: Finding):
    assert found(network.judge_proxy(AWS, proxy, lookup, attempts)) == (finding, ())


def test_a_name_without_an_address_leads_to_the_key_that_names_it():
    gone = Lookup(reason="Name or service not known")
    assert found(network.judge_name(AWS, HOST, gone)) == (F.NAME_UNKNOWN, ("region",))
    assert found(network.judge_name(OWN, HOST, gone)) == (F.NAME_UNKNOWN, ("endpoint_url",))


def test_a_name_with_addresses():
    many = tuple(f"192.0.2.{n}" for n in range(9))
    result = network.judge_name(AWS, HOST, Lookup(many))
    assert result.text == f"{HOST} is at 192.0.2.0, 192.0.2.1, 192.0.2.2, 192.0.2.3, …."
    literal = network.judge_name(OWN, "[::1]", Lookup(("::1",)))
    assert literal.finding is F.NO_NAME


def test_one_kind_of_address_that_does_not_answer_is_worth_a_look():
    old, new = Attempt("192.0.2.1:443"), Attempt("[2001:db8::1]:443", "Network is unreachable")
    result = network.judge_connection(AWS, (old, new))
    assert found(result) == (F.CONNECTED_PARTLY, ())
    assert "[2001:db8::1]:443 can't: Network is unreachable" in result.text
    assert network.judge_connection(AWS, (old,)).finding is F.CONNECTED


def test_nothing_at_an_address_of_one_s_own_is_the_profile_s_affair():
    no = (Attempt("192.0.2.1:443", "Connection refused"),)
    assert found(network.judge_connection(OWN, no)) == (F.NOT_CONNECTED, ("endpoint_url",))
    assert found(network.judge_connection(AWS, no)) == (F.NOT_CONNECTED, ())


@pytest.mark.parametrize(
    ("error", "finding", "keys"),
    [
        (
            e.UntrustedCertificate(HOST, "self signed", issuer="Corp Inspection"),
            *(F.UNKNOWN_ISSUER, ("ca_bundle",)),
        ),
        (e.UntrustedCertificate(HOST, "self signed"), F.UNKNOWN_ISSUER_UNSEEN, ("ca_bundle",)),
        (
            e.UntrustedCertificate(HOST, "expired", e.CertificateFlaw.OUT_OF_DATE),
            *(F.OUT_OF_DATE, ()),
        ),
        (
            e.UntrustedCertificate(HOST, "mismatch", e.CertificateFlaw.OTHER_NAME),
            *(F.OTHER_NAME, ("endpoint_url",)),
        ),
        (e.ProxyRefused(HOST, "407", proxy="http://p:1"), F.PROXY_WANTS_LOGIN, ()),
        (e.NotSent(HOST, "403", proxy="http://p:1"), F.PROXY_BLOCKS, ("endpoint_url",)),
        (e.NotSent(HOST, "wrong version number"), F.TLS_FAILED, ("endpoint_url",)),
    ],
)
def test_what_is_wrong_about_tls(error: e.DeskError, finding: Finding, keys: tuple[str, ...]):
    assert found(network.judge_tls(OWN, HOST, error)) == (finding, keys)


def test_who_signed_a_good_certificate_is_told():
    text = network.judge_tls(AWS, HOST, "Amazon RSA 2048 M01").text
    assert text == "The certificate is good. Amazon RSA 2048 M01 signed it."


# The pool


def test_its_keys():
    assert pool.judge_keys(AWS, HOST, Document(200, KEYS)).finding is F.KEYS_FOUND


@pytest.mark.parametrize(
    ("answer", "finding"),
    [
        (Document(404), F.POOL_UNKNOWN),
        (Document(200, b"<html>"), F.NO_KEYS),
        (e.NotSent(HOST, "refused"), F.KEYS_UNREACHABLE),
    ],
)
def test_what_is_wrong_about_its_keys(answer: Document | e.DeskError, finding: Finding):
    assert pool.judge_keys(AWS, HOST, answer).finding is finding


def test_keys_at_an_address_of_one_s_own_lead_to_its_key():
    elsewhere = Profile(*("A", "local", "l_1", "c"), endpoint_url="https://a", jwks_url="https://b")
    result = pool.judge_keys(elsewhere, "b", Document(404))
    assert found(result) == (F.KEYS_ELSEWHERE, ("jwks_url",))
    result = pool.judge_keys(AWS, HOST, Document(404))
    assert result.keys == ("user_pool_id", "region")


def test_keys_that_a_variable_leaves_at_aws_lead_to_the_endpoint(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:8000")
    for answer in (Document(404), Document(200, b"<html>"), e.NotSent(HOST, "refused")):
        assert pool.judge_keys(AWS, HOST, answer).keys == ("endpoint_url",)


def test_keys_that_an_endpoint_has_not_lead_to_both_addresses():
    result = pool.judge_keys(OWN, HOST, e.NotSent(HOST, "refused"))
    assert result.keys == ("endpoint_url", "jwks_url")


def configuration(issuer: object) -> Document:
    return Document(200, json.dumps({"issuer": issuer}).encode())


def test_either_issuer_of_the_pool_fits():
    for issuer in AWS.issuers:
        assert pool.judge_issuer(AWS, configuration(issuer.iss)).finding is F.ISSUER_FITS


def test_another_issuer_is_told_with_what_was_expected():
    result = pool.judge_issuer(AWS, configuration("https://other"))
    assert found(result) == (F.ISSUER_DIFFERS, ("issuer",))
    assert AWS.issuers[0].iss in result.text


@given(st.binary(max_size=50) | st.sampled_from([b"[]", b'{"issuer": 1}', b"[" * 5000]))
def test_any_other_document_tells_nothing(body: bytes):
    assert pool.judge_issuer(AWS, Document(200, body)).finding is F.ISSUER_NOT_TOLD


# The client


def judged(findings: ClientFindings | e.DeskError, profile: Profile = AWS) -> list[StepResult]:
    return list(client.judge_client(profile, HOST, findings))


def test_all_right():
    findings = ClientFindings(True, SecretState.NOT_NEEDED, {"USER_PASSWORD_AUTH": True})
    assert [it.finding for it in judged(findings)] == [
        *(F.CLIENT_KNOWN, F.FLOW_ENABLED, F.SECRET_NOT_NEEDED)
    ]


def test_an_unknown_client():
    known, flow, secret = judged(ClientFindings(False, SecretState.UNKNOWN))
    assert found(known) == (F.CLIENT_UNKNOWN, ("client_id", "region"))
    assert flow.finding is secret.finding is F.AFTER_FAILURE


def test_an_unknown_client_where_the_regions_differ_leads_to_the_region_first():
    abroad = Profile("A", "eu-west-1", "eu-central-1_A", "c")
    known, *_ = judged(ClientFindings(False, SecretState.UNKNOWN), abroad)
    assert found(known) == (F.CLIENT_UNKNOWN, ("region", "client_id"))


def test_a_flow_that_is_off_is_told_with_those_that_are_on():
    flows = {"USER_PASSWORD_AUTH": False, "USER_SRP_AUTH": True, "USER_AUTH": True}
    _, flow, _ = judged(ClientFindings(True, SecretState.NOT_NEEDED, flows))
    assert found(flow) == (F.FLOW_OFF, ("auth_flow",))
    assert "but USER_SRP_AUTH, USER_AUTH." in flow.text
    off = dict.fromkeys(CAN_BE_TRIED, False)
    assert judged(ClientFindings(True, SecretState.UNKNOWN, off))[1].finding is F.NO_FLOW


@pytest.mark.parametrize(
    ("state", "finding", "keys"),
    [
        (SecretState.FITS, F.SECRET_FITS, ()),
        (SecretState.MISSING, F.SECRET_MISSING, ("client_secret",)),
        (SecretState.WRONG, F.SECRET_WRONG, ("client_secret",)),
        (SecretState.NOT_WANTED, F.SECRET_NOT_WANTED, ("client_secret",)),
        (SecretState.UNKNOWN, F.SECRET_NOT_TOLD, ()),
    ],
)
def test_the_secret(state: SecretState, finding: Finding, keys: tuple[str, ...]):
    secret = judged(ClientFindings(True, state, {"USER_PASSWORD_AUTH": None}))[2]
    assert found(secret) == (finding, keys)


def test_a_server_that_is_no_cognito_leads_to_the_address():
    result = judged(e.NotCognito(HOST, "a page"), OWN)[0]
    assert found(result) == (F.NOT_COGNITO, ("endpoint_url",))
    busy = e.TooManyRequests(e.Refusal("InitiateAuth", "TooManyRequests", "Rate exceeded"))
    assert found(judged(busy, OWN)[0]) == (F.NO_ANSWER, ())


def test_which_flows_are_asked_for():
    custom = Profile(*("A", "eu-central-1", "eu-central-1_A", "c"), auth_flow="CUSTOM_AUTH")
    assert client.flows_to_ask(AWS) == ("USER_PASSWORD_AUTH",)
    assert client.flows_to_ask(custom) == CAN_BE_TRIED
    off = ClientFindings(True, SecretState.UNKNOWN, {"USER_PASSWORD_AUTH": False})
    assert client.flows_to_ask(AWS, off) == ("USER_SRP_AUTH", "USER_AUTH")
    on = ClientFindings(True, SecretState.FITS, {"USER_PASSWORD_AUTH": True})
    assert client.flows_to_ask(AWS, on) == ()
    assert judged(on, custom)[1].finding is F.FLOW_NOT_TRIED


def test_two_answers_are_one():
    off = ClientFindings(True, SecretState.UNKNOWN, {"USER_PASSWORD_AUTH": False})
    on = ClientFindings(True, SecretState.MISSING, {"USER_SRP_AUTH": None})
    both = client.joined(off, on)
    assert both.secret is SecretState.MISSING
    assert both.flows == {"USER_PASSWORD_AUTH": False, "USER_SRP_AUTH": None}


def test_the_replica():
    two = Profile(*("A", "eu-central-1", "eu-central-1_A", "c"), replica_region="eu-west-1")
    fine = client.judge_replica(two, ClientFindings(True, SecretState.FITS))
    gone = client.judge_replica(two, ClientFindings(False, SecretState.UNKNOWN))
    silent = client.judge_replica(two, e.NotSent(HOST, "refused"))
    assert [it.finding for it in (fine, gone, silent)] == [
        *(F.REPLICA_FINE, F.REPLICA_UNKNOWN, F.REPLICA_SILENT)
    ]
    assert gone.keys == silent.keys == ("replica_region",)


def test_a_proxy_of_the_profile_s_own_leads_to_its_key():
    own = Profile(*("A", "eu-central-1", "eu-central-1_A", "c"), proxy="http://p:1")
    silent = network.judge_proxy(own, own.proxy, Lookup(reason="unknown"), ())
    assert found(silent) == (F.PROXY_NAME_UNKNOWN, ("proxy",))
    blocks = network.judge_tls(own, HOST, e.NotSent(HOST, "403", proxy=own.proxy))
    assert found(blocks) == (F.PROXY_BLOCKS, ("region", "proxy"))
