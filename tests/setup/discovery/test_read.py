"""Whatever people have, and whatever else they take for it."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.setup.discovery.file_text import MAX_BYTES
from desktop.setup.discovery.flaws import Flaw, NothingFound
from desktop.setup.discovery.found import Found, Source
from desktop.setup.discovery.profile_text import profile_toml
from desktop.setup.discovery.read import is_for_us, read_file, read_text

OUTPUTS = {
    "version": "1",
    "auth": {
        "user_pool_id": "eu-central-1_A",
        "user_pool_client_id": "abc",
        "aws_region": "eu-central-1",
    },
}
TEXT = json.dumps(OUTPUTS, indent=2)
JWT = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln"


def flaw_of(content: bytes | str) -> Flaw:
    with pytest.raises(NothingFound) as caught:
        read_file(content) if isinstance(content, bytes) else read_text(content)
    return caught.value.flaw


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_whichever_program_saved_it(encoding: str):
    assert read_file(TEXT.encode(encoding)).candidates[0].client_id == "abc"


@pytest.mark.parametrize(
    ("content", "flaw"),
    [
        (b"", Flaw.EMPTY),
        (b" \n\t", Flaw.EMPTY),
        (b"\xef\xbb\xbf", Flaw.EMPTY),
        (b"{" + b" " * MAX_BYTES, Flaw.TOO_LARGE),
        (b"\x89PNG\r\n\x1a\n\0\0", Flaw.NOT_TEXT),
        (b"PK\x03\x04\xff\xfe", Flaw.NOT_TEXT),
        (b"\xff\xfe\0\0{\0\0\0", Flaw.NOT_TEXT),
        (TEXT[:-10].encode(), Flaw.CUT_OFF),
        (TEXT[:60].encode(), Flaw.CUT_OFF),
        (TEXT.replace(",", ";").encode(), Flaw.NOT_JSON),
        (b'{"a": 1, "a": 2}', Flaw.NOT_JSON),
        (b"[" * 100_000, Flaw.CUT_OFF),
        (b"[1, 2]", Flaw.OTHER_JSON),
        (b"{}", Flaw.OTHER_JSON),
        (JWT.encode(), Flaw.TOKEN),
        (b"hello", Flaw.OTHER_TEXT),
        (b"/* " * 20_000, Flaw.OTHER_TEXT),
        (b"a = {" + b"/* " * 20_000, Flaw.CUT_OFF),
        (b"a = {" + b"b: [" * 10_000, Flaw.CUT_OFF),
        (b"a = " + b"b: {" * 200 + b"}" * 200, Flaw.OTHER_TEXT),
        (b"a = {" * 12_000, Flaw.NOT_DATA),
        (b"export default " * 5_000, Flaw.TOO_LARGE),
        (b"const a = { pool: process.env.POOL };", Flaw.NOT_DATA),
    ],
)
def test_a_file_that_is_none(content: bytes, flaw: Flaw):
    assert flaw_of(content) is flaw


@pytest.mark.parametrize(
    ("content", "flaw"),
    [
        ({"name": "app", "version": "1.0.0", "dependencies": {}}, Flaw.PACKAGE),
        ({"access_token": JWT, "token_type": "Bearer"}, Flaw.TOKEN),
        ({"AuthenticationResult": {"AccessToken": JWT}}, Flaw.TOKEN),
        ({"AccessKey": {"AccessKeyId": "AKIA", "SecretAccessKey": "x"}}, Flaw.CREDENTIALS),
        ({"Credentials": {"AccessKeyId": "ASIA"}}, Flaw.CREDENTIALS),
        ({"type": "service_account", "private_key": "x"}, Flaw.CREDENTIALS),
        ({"keys": [{"kty": "RSA"}]}, Flaw.KEY_SET),
        ({"version": "1.1", "storage": {"bucket_name": "a"}}, Flaw.NO_USER_POOL),
        ({"aws_project_region": "eu-west-1"}, Flaw.NO_USER_POOL),
        ({"IdentityPoolId": "eu-west-1:0a1b2c3d-0000-4000-8000-000000000000"}, Flaw.NO_USER_POOL),
        ({"Stacks": []}, Flaw.OTHER_JSON),
    ],
)
def test_json_of_another_kind_is_told_for_what_it_is(content: object, flaw: Flaw):
    assert flaw_of(json.dumps(content).encode()) is flaw


def test_a_pool_s_openid_configuration_names_the_pool():
    content = {"issuer": "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_A", "x": []}
    found = read_file(json.dumps(content).encode())
    assert found.source is Source.ISSUER
    assert found.candidates[0].user_pool_id == "eu-central-1_A"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (TEXT, Source.AMPLIFY_OUTPUTS),
        (" ".join(TEXT.split()), Source.AMPLIFY_OUTPUTS),
        ("cognito-desk:connect?user_pool_id=eu-central-1_A", Source.LINK),
        ("<https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_A>", Source.ISSUER),
        ('"eu-central-1_A"\n', Source.IDS),
        (
            "https://a.auth.eu-central-1.amazoncognito.com/login?client_id=abc",
            Source.AUTHORIZE_ADDRESS,
        ),
    ],
)
def test_texts(text: str, source: Source):
    assert read_text(text).source is source
    assert is_for_us(text)


@pytest.mark.parametrize(
    ("text", "flaw"),
    [("", Flaw.EMPTY), (" <> ", Flaw.EMPTY), ("maria", Flaw.OTHER_TEXT), (JWT, Flaw.TOKEN)],
)
def test_texts_that_are_none(text: str, flaw: Flaw):
    assert flaw_of(text) is flaw
    assert not is_for_us(text)


def test_a_link_that_is_broken_is_meant_for_us_all_the_same():
    assert is_for_us("cognito-desk:connect?colour=red")


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes):
    with suppress(NothingFound):
        read_file(content)


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str):
    with suppress(NothingFound):
        read_text(text)


MEMBERS = (
    "auth",
    "user_pool_id",
    "user_pool_client_id",
    "aws_region",
    "password_policy",
    "min_length",
    "version",
    "UserPool",
    "Id",
    "Name",
    "Arn",
    "Policies",
    "UserPoolClient",
    "UserPoolClients",
    "UserPoolId",
    "ClientId",
    "ClientSecret",
    "plugins",
    "awsCognitoAuthPlugin",
    "CognitoUserPool",
    "Default",
    "PoolId",
    "AppClientId",
    "Region",
    "Auth",
    "Cognito",
    "userPoolId",
    "aws_user_pools_id",
    "aws_cognito_region",
    "issuer",
    "ExplicitAuthFlows",
    "RefreshTokenValidity",
)
LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 10**6),
    st.sampled_from(
        ["eu-central-1_A", "eu-central-1", "abc", "1.1", "days", "arn:aws:x", "\u202e"]
    ),
    st.text(max_size=8),
)
OBJECTS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(MEMBERS), inner, max_size=6),
    ),
    max_leaves=25,
)


@given(st.dictionaries(st.sampled_from(MEMBERS), OBJECTS, max_size=6))
def test_members_of_any_kind_give_a_sound_candidate_or_nothing(content: dict[str, object]):
    try:
        found: Found = read_file(json.dumps(content).encode())
    except NothingFound:
        return
    assert found.candidates
    for each in found.candidates:
        assert each.name.isprintable()
        assert each.region == each.pool_region
        profile_toml(Path("a.toml"), each, found.source)
