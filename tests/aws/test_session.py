"""Credentials as boto3 finds them, and what is said where it finds none that work."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.aws.session import AwsSession, profile_names
from desktop.setup.provisioning.problems import AwsProblem, Cause, GaveUp
from desktop.setup.provisioning.words import problem_text
from tests.helpers.aws_doubles import REGION

KEYS = "aws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = secret\n"


@pytest.fixture
def config(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    return tmp_path / "config"


def cause_of(caught: pytest.ExceptionInfo[AwsProblem]) -> Cause:
    assert problem_text(caught.value)
    return caught.value.cause


def test_profiles_are_those_of_the_aws_config(config: Path):
    config.write_text("[profile work]\nregion = eu-west-1\n[default]\nregion = eu-central-1\n")
    assert profile_names() == ("default", "work")
    assert AwsSession("work").region == "eu-west-1"
    assert AwsSession("work", "us-east-1").region == "us-east-1"


def test_a_profile_that_is_not_there(config: Path):
    config.write_text("[default]\nregion = eu-central-1\n")
    with pytest.raises(AwsProblem) as caught:
        AwsSession("other")
    assert cause_of(caught) is Cause.NO_PROFILE
    assert "other" in problem_text(caught.value)


def test_a_config_that_is_none(config: Path):
    config.write_text("region = eu-central-1\n")
    with pytest.raises(AwsProblem) as caught:
        AwsSession()
    assert cause_of(caught) is Cause.CONFIG_UNREADABLE


def test_no_region():
    with pytest.raises(AwsProblem) as caught:
        AwsSession()
    assert cause_of(caught) is Cause.NO_REGION


def test_the_region_of_the_environment(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("AWS_REGION", "eu-west-3")
    assert AwsSession().region == "eu-west-3"


def test_no_credentials():
    with pytest.raises(AwsProblem) as caught:
        AwsSession(region=REGION).identity()
    assert cause_of(caught) is Cause.NO_CREDENTIALS


def test_an_sso_sign_in_that_is_missing(config: Path):
    config.write_text(
        "[default]\nregion = eu-central-1\nsso_session = s\nsso_account_id = 123456789012\n"
        "sso_role_name = it\n[sso-session s]\nsso_region = eu-central-1\n"
        "sso_start_url = https://example.com/start\n"
    )
    with pytest.raises(AwsProblem) as caught:
        AwsSession().identity()
    assert cause_of(caught) is Cause.SIGN_IN_NEEDED
    assert "aws sso login" in problem_text(caught.value)


class Sts:
    """An STS of a few lines: a role that asks for a code, and one right code."""

    def __init__(self) -> None:
        self.bodies: list[str] = []
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                outer.bodies.append(body)
                status, answer = outer.answer(body)
                self.send_response(status)
                self.send_header("Content-Type", "text/xml")
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer.encode())

            def log_message(self, *_: object) -> None:
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def answer(self, body: str) -> tuple[int, str]:
        if "Action=GetCallerIdentity" in body:
            return 200, (
                "<GetCallerIdentityResponse><GetCallerIdentityResult><Account>1</Account>"
                "<Arn>arn:aws:sts::1:assumed-role/it/x</Arn></GetCallerIdentityResult>"
                "</GetCallerIdentityResponse>"
            )
        if "TokenCode=123456" in body:
            return 200, (
                "<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>A</AccessKeyId>"
                "<SecretAccessKey>S</SecretAccessKey><SessionToken>T</SessionToken>"
                "<Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult>"
                "</AssumeRoleResponse>"
            )
        return 403, (
            "<ErrorResponse><Error><Code>AccessDenied</Code><Message>MultiFactorAuthentication "
            "failed with invalid MFA one time pass code.</Message></Error></ErrorResponse>"
        )


@pytest.fixture
def sts(config: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sts]:
    found = Sts()
    thread = threading.Thread(target=found.server.serve_forever)
    thread.start()
    config.write_text(
        f"[default]\nregion = {REGION}\nrole_arn = arn:aws:iam::1:role/it\n"
        f"source_profile = keys\nmfa_serial = arn:aws:iam::1:mfa/maria\n[profile keys]\n{KEYS}"
    )
    monkeypatch.setenv("AWS_ENDPOINT_URL", found.url)
    yield found
    found.server.shutdown()
    found.server.server_close()
    thread.join()


def test_a_role_that_asks_for_a_code_gets_it_from_who_is_asked(sts: Sts):
    asked: list[str] = []

    def ask(device: str) -> str:
        asked.append(device)
        return "123456"

    session = AwsSession(ask_code=ask)
    assert session.identity().account == "1"
    assert asked == ["arn:aws:iam::1:mfa/maria"]
    session.identity()
    assert len(asked) == 1


def test_without_anyone_to_ask_it_never_waits(sts: Sts):
    with pytest.raises(AwsProblem) as caught:
        AwsSession().identity()
    assert cause_of(caught) is Cause.MFA_CODE_NEEDED
    assert sts.bodies == []


def test_a_wrong_code_is_told_as_that(sts: Sts):
    with pytest.raises(AwsProblem) as caught:
        AwsSession(ask_code=lambda _: "000000").identity()
    assert cause_of(caught) is Cause.MFA_CODE_REFUSED


def test_who_is_asked_may_give_up(sts: Sts):
    def ask(_: str) -> str:
        raise GaveUp

    with pytest.raises(GaveUp):
        AwsSession(ask_code=ask).identity()


def test_real_credentials_never_go_to_a_double_on_this_computer(
    sts: Sts, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIDREAL")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "real")
    seen: list[str] = []
    handler = sts.server.RequestHandlerClass
    plain = handler.do_POST  # type: ignore[attr-defined]

    def look(self: http.server.BaseHTTPRequestHandler) -> None:
        seen.append(self.headers["Authorization"])
        plain(self)

    monkeypatch.setattr(handler, "do_POST", look)
    AwsSession(region=REGION, endpoint_url=sts.url).identity()
    assert seen
    assert not any("AKIDREAL" in it for it in seen)


def test_no_proxy_stands_between_this_computer_and_itself(
    sts: Sts, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    assert AwsSession("keys", REGION).identity().account == "1"


@pytest.mark.parametrize("cause", Cause)
def test_every_cause_has_words_that_say_what_to_do(cause: Cause):
    text = problem_text(AwsProblem(cause, "sns:Publish", "what AWS says"))
    assert text[0].isupper()
    assert "{" not in text
