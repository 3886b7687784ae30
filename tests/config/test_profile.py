"""Profiles: what they say, and how a broken one is told."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.auth import initiate_auth
from desktop.auth.client import PasswordRules
from desktop.auth.issuers import Issuer
from desktop.config import redirection
from desktop.config.key_values import AUTH_FLOWS
from desktop.config.profile import Profile, ProfileError, read_profile
from tests.helpers.odd_files import ODD_FILES

posix = pytest.mark.skipif(sys.platform == "win32", reason="pipes and links as POSIX has them")
GOOD = """\
name = "Northwind staff"
region = "eu-central-1"
user_pool_id = "eu-central-1_AbCdEf123"
client_id = "4abcdefghijklmnopqrstuvwx1"
"""


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "staff.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def complaint(folder: Path, text: str | bytes) -> str:
    path = written(folder, text)
    with pytest.raises(ProfileError) as raised:
        read_profile(path)
    said = str(raised.value)
    assert said.startswith(str(path))
    return said.removeprefix(str(path))


def test_the_four_keys_are_enough(tmp_path: Path):
    profile = read_profile(written(tmp_path, GOOD))
    original = "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEf123"
    updated = "https://issuer-cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEf123"
    assert profile.client.issuers == (
        Issuer(original, f"{original}/.well-known/jwks.json", "ORIGINAL"),
        Issuer(updated, f"{updated}/.well-known/jwks.json", "UPDATED"),
    )
    assert profile.client.auth_flow == "USER_PASSWORD_AUTH"
    assert (profile.environment, profile.code_minutes) == ("", None)


def test_an_endpoint_serves_the_keys_too_and_leaves_the_issuers(tmp_path: Path):
    profile = read_profile(written(tmp_path, GOOD + 'endpoint_url = "http://127.0.0.1:8123/"\n'))
    keys = "http://127.0.0.1:8123/eu-central-1_AbCdEf123/.well-known/jwks.json"
    assert [each.jwks_url for each in profile.issuers] == [keys, keys]
    assert [each.text for each in profile.issuers] == [
        "ORIGINAL: https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEf123",
        "UPDATED: https://issuer-cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEf123",
    ]


def test_an_issuer_in_the_profile_is_the_only_one(tmp_path: Path):
    updated = "https://issuer-cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEf123"
    profile = read_profile(written(tmp_path, f'{GOOD}issuer = "{updated}"\n'))
    assert profile.issuers == (Issuer(updated, f"{updated}/.well-known/jwks.json", "UPDATED"),)


def test_an_address_of_keys_in_the_profile_is_every_issuers(tmp_path: Path):
    profile = read_profile(written(tmp_path, f'{GOOD}jwks_url = "https://keys.example/"\n'))
    assert {each.jwks_url for each in profile.issuers} == {"https://keys.example/"}


def test_a_replica_in_the_profile_adds_its_regions_issuer(tmp_path: Path):
    profile = read_profile(written(tmp_path, f'{GOOD}replica_region = "eu-west-1"\n'))
    assert [each.text for each in profile.issuers][2:] == [
        "ORIGINAL: https://cognito-idp.eu-west-1.amazonaws.com/eu-central-1_AbCdEf123",
    ]


def test_china_has_its_own_domain():
    profile = Profile("n", "cn-north-1", "cn-north-1_AbC", "c")
    assert [each.iss for each in profile.issuers] == [
        "https://cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_AbC",
        "https://issuer-cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_AbC",
    ]


def in_region(region: str, pool: str, more: str = "") -> str:
    return f'name = "n"\nregion = "{region}"\nuser_pool_id = "{pool}"\nclient_id = "c"\n{more}'


@pytest.mark.parametrize(
    "region", ["eusc-de-east-1", "us-gov-west-1", "us-isob-east-1", "cn-north-1", "mx-central-1"]
)
def test_regions_of_every_partition_are_accepted(tmp_path: Path, region: str):
    profile = read_profile(written(tmp_path, in_region(region, f"{region}_AbC")))
    assert profile.region == region


def test_at_aws_the_region_is_the_pools_own(tmp_path: Path):
    said = complaint(tmp_path, in_region("eu-west-1", "eu-central-1_AbC"))
    assert said == (
        ", line 2, key region: is eu-west-1, but the pool eu-central-1_AbC is in eu-central-1. "
        'Write region = "eu-central-1"; if eu-west-1 is the Region of its replica, add '
        'replica_region = "eu-west-1".'
    )
    assert "key region: must be an AWS Region" in complaint(tmp_path, in_region("local", "local_A"))
    said = complaint(
        tmp_path, in_region("eu-west-1", "eu-west-1_A", 'replica_region = "eu-west-1"\n')
    )
    assert said == ", line 5, key replica_region: must be another Region than region."


@pytest.mark.parametrize(
    ("region", "pool"),
    [("local", "local_1a2B3c"), ("local", "my-pool.v2"), ("eu-west-1", "us-east-1_A_b")],
)
def test_beside_an_endpoint_both_are_free_names(tmp_path: Path, region: str, pool: str):
    endpoint = 'endpoint_url = "http://127.0.0.1:9229"\n'
    profile = read_profile(written(tmp_path, in_region(region, pool, endpoint)))
    assert (profile.region, profile.user_pool_id) == (region, pool)
    assert profile.issuers[0].jwks_url == f"http://127.0.0.1:9229/{pool}/.well-known/jwks.json"
    assert "key region" in complaint(tmp_path, in_region("eu_west", pool, endpoint))
    assert "key user_pool_id" in complaint(tmp_path, in_region(region, "a/../b", endpoint))


def test_password_rules_are_read(tmp_path: Path):
    profile = read_profile(written(tmp_path, GOOD + 'password_rules = "12 upper digit"\n'))
    assert profile.client.password_rules == PasswordRules(12, upper=True, digit=True)
    assert read_profile(written(tmp_path, GOOD)).client.password_rules is None


@pytest.mark.parametrize("flow", AUTH_FLOWS)
def test_a_sign_in_can_begin_in_every_way_that_a_profile_names(tmp_path: Path, flow: str):
    assert (
        read_profile(written(tmp_path, GOOD + f"auth_flow = '{flow}'\n")).client.auth_flow == flow
    )
    assert tuple(initiate_auth.AUTH_FLOWS) == AUTH_FLOWS


def test_every_key_is_read(tmp_path: Path):
    text = GOOD + (
        'client_secret = "abc123"\nissuer = "https://i.example/pool"\n'
        'jwks_url = "https://i.example/keys"\nauth_flow = "USER_PASSWORD_AUTH"\n'
        'environment = "TEST"\nsupport = "the service desk, ext. 4100"\n'
        'code_minutes = 5\nrefresh_days = 30\nreplica_region = "eu-west-1"\n'
    )
    profile = read_profile(written(tmp_path, text))
    assert profile.client.client_secret == "abc123"
    assert profile.client.issuers == (Issuer("https://i.example/pool", "https://i.example/keys"),)
    assert (profile.environment, profile.code_minutes, profile.refresh_days) == ("TEST", 5, 30)
    assert profile.replica_region == "eu-west-1"
    assert "abc123" not in repr(profile)


@pytest.mark.parametrize(
    ("addition", "line", "key"),
    [
        ("colour = 1\n", 5, "colour"),
        ("\n\nclient_secrt = 'x'\n", 7, "client_secrt"),
        ('"odd key" = 1\n', 5, "odd key"),
        ("[table]\nx = 1\n", 5, "table"),
        ("environment = 3\n", 5, "environment"),
        ("support = ['a']\n", 5, "support"),
        ('support = "a\\u0000b"\n', 5, "support"),
        ("code_minutes = 99\n", 5, "code_minutes"),
        ("code_minutes = true\n", 5, "code_minutes"),
        ("code_minutes = '5'\n", 5, "code_minutes"),
        ("refresh_days = 0\n", 5, "refresh_days"),
        ("replica_region = 'Ireland'\n", 5, "replica_region"),
        ("replica_region = 'eu-central-1'\n", 5, "replica_region"),
        ("replica_endpoint_url = 'https://away.example'\n", 5, "replica_endpoint_url"),
        ("replica_endpoint_url = 'http://away.example'\n", 5, "replica_endpoint_url"),
        (
            "endpoint_url = 'https://home.example'\nreplica_region = 'eu-west-1'\n",
            6,
            "replica_region",
        ),
        ("endpoint_url = 'ftp://x'\n", 5, "endpoint_url"),
        ("endpoint_url = 'http://pool.example'\n", 5, "endpoint_url"),
        ("endpoint_url = 'https://user:pw@host'\n", 5, "endpoint_url"),
        ("jwks_url = 'http://pool.example/keys'\n", 5, "jwks_url"),
        ("endpoint_url = 'http://127.0.0.1.example'\n", 5, "endpoint_url"),
        ("endpoint_url = 'https://['\n", 5, "endpoint_url"),
        ("endpoint_url = 'https://host/?x'\n", 5, "endpoint_url"),
        ("jwks_url = 'https://[::zz]/keys'\n", 5, "jwks_url"),
        ("issuer = 'http://pool.example/pool'\n", 5, "issuer"),
        ("endpoint_overrides = 'no'\n", 5, "endpoint_overrides"),
        ("auth_flow = 'PASSWORD'\n", 5, "auth_flow"),
        ("auth_flow = 'ADMIN_USER_PASSWORD_AUTH'\n", 5, "auth_flow"),
        ("password_rules = '5 upper'\n", 5, "password_rules"),
        ("password_rules = '8 runes'\n", 5, "password_rules"),
        ("password_rules = ''\n", 5, "password_rules"),
        ("client_secret = ''\n", 5, "client_secret"),
        ("auth_flow = 'USER_AUTH'\nacr_values = ' '\n", 6, "acr_values"),
        (f"auth_flow = 'USER_AUTH'\nacr_values = 'a {'b' * 65}'\n", 6, "acr_values"),
        ("auth_flow = 'USER_AUTH'\nacr_values = ['a']\n", 6, "acr_values"),
        ("auth_flow = 'USER_AUTH'\nmax_age = -1\n", 6, "max_age"),
        ("auth_flow = 'USER_AUTH'\nmax_age = '60'\n", 6, "max_age"),
        ("require_mfa = 'yes'\n", 5, "require_mfa"),
        ("sms_price = 0.0581\n", 5, "sms_price"),
        ("sms_price = '0,0581 USD'\n", 5, "sms_price"),
        ("sms_price = '0.0581'\n", 5, "sms_price"),
        ("sms_price = ''\n", 5, "sms_price"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, addition: str, line: int, key: str):
    assert complaint(tmp_path, GOOD + addition).startswith(f", line {line}, key {key}: ")


def test_an_issuer_is_compared_freely_where_nothing_is_fetched_from_it(tmp_path: Path):
    for fetched in ("jwks_url = 'https://keys.example/'", "endpoint_url = 'http://127.8.0.1:9'"):
        text = f"{GOOD}issuer = 'http://pool.example/pool'\n{fetched}\n"
        assert read_profile(written(tmp_path, text)).issuers[0].iss == "http://pool.example/pool"


class TestConnectionKey:
    """What is kept goes only where it came from."""

    @pytest.fixture(autouse=True)
    def not_redirected(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for variable in redirection.VARIABLES:
            monkeypatch.delenv(variable, raising=False)

    @staticmethod
    def address(**keys: Any) -> str:
        profile = Profile("n", "eu-central-1", "eu-central-1_AbC", "c", **keys)
        return profile.connection_key.address

    def test_at_aws_there_is_no_address(self):
        assert self.address() == ""

    def test_the_profiles_endpoint_is_one_in_any_spelling(self):
        for url in ("https://Pool.example", "https://pool.example:443/"):
            assert self.address(endpoint_url=url) == "https://pool.example"

    @pytest.mark.parametrize("variable", redirection.VARIABLES)
    def test_so_is_an_address_in_the_environment(
        self, variable: str, monkeypatch: pytest.MonkeyPatch
    ):
        monkeypatch.setenv(variable, "http://LOCALHOST:4566/")
        assert self.address() == "http://localhost:4566"
        assert self.address(endpoint_url="https://pool.example") == "https://pool.example"

    def test_nothing_is_kept_for_one_that_cannot_be_used(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setenv("AWS_ENDPOINT_URL", "http://pool.example")
        assert self.address() == "(unusable)"


class TestReplica:
    """The same connection in a second Region."""

    @pytest.fixture(autouse=True)
    def not_redirected(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for variable in redirection.VARIABLES:
            monkeypatch.delenv(variable, raising=False)

    @staticmethod
    def profile(**keys: Any) -> Profile:
        pool = ("eu-central-1", "eu-central-1_AbC")
        return Profile("n", *pool, "c", replica_region="eu-west-1", **keys)

    def test_at_aws_it_is_the_same_service_there(self):
        profile = self.profile()
        replica = profile.at_replica()
        assert replica is not None
        assert (replica.region, replica.endpoint_url) == ("eu-west-1", None)
        assert (replica.user_pool_id, replica.issuer) == (profile.user_pool_id, profile.issuer)
        keys = "https://cognito-idp.eu-west-1.amazonaws.com/eu-central-1_AbC/.well-known/jwks.json"
        assert replica.jwks_url == keys
        assert profile.client.replica_jwks_url == keys
        assert profile.client.replica_region == "eu-west-1"

    def test_elsewhere_it_has_an_address_of_its_own(self):
        replica = self.profile(
            endpoint_url="https://home.example", replica_endpoint_url="https://away.example/"
        ).at_replica()
        assert replica is not None
        assert replica.endpoint_url == "https://away.example/"
        assert replica.jwks_url == "https://away.example/eu-central-1_AbC/.well-known/jwks.json"

    def test_there_is_none_unless_the_profile_names_one(self):
        profile = Profile("n", "eu-central-1", "eu-central-1_AbC", "c")
        assert profile.at_replica() is None
        assert profile.client.replica_region == ""

    def test_there_is_none_where_the_environment_sends_requests_elsewhere(
        self, monkeypatch: pytest.MonkeyPatch
    ):
        monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:4566")
        assert self.profile().at_replica() is None
        assert self.profile().client.replica_region == ""

    def test_both_regions_are_one_connection(self):
        at_aws = self.profile().connection_key
        assert at_aws == Profile("n", "eu-central-1", "eu-central-1_AbC", "c").connection_key

    def test_what_is_kept_goes_to_no_other_address_of_a_replica(self):
        def address(replica: str) -> str:
            home = "https://home.example"
            profile = self.profile(endpoint_url=home, replica_endpoint_url=replica)
            return profile.connection_key.address

        assert address("https://Away.example/") == "https://home.example https://away.example"
        assert address("https://other.example") != address("https://away.example")


@pytest.mark.parametrize("key", ["name", "region", "user_pool_id", "client_id"])
def test_a_missing_key_is_named(tmp_path: Path, key: str):
    text = "".join(line for line in GOOD.splitlines(keepends=True) if not line.startswith(key))
    assert f"key {key}: missing" in complaint(tmp_path, text)


def test_levels_of_a_sign_in_are_read_the_highest_first(tmp_path: Path):
    text = GOOD + (
        'auth_flow = "USER_AUTH"\nacr_values = " urn:cognito:loa:4  house:door "\nmax_age = 0\n'
        "require_mfa = true\n"
    )
    client = read_profile(written(tmp_path, text)).client
    assert client.acr_values == ("urn:cognito:loa:4", "house:door")
    assert (client.max_age, client.require_mfa) == (0, True)
    client = read_profile(written(tmp_path, GOOD)).client
    assert (client.acr_values, client.max_age, client.require_mfa) == ((), None, False)


@pytest.mark.parametrize("flow", ["", "auth_flow = 'USER_SRP_AUTH'\n"])
@pytest.mark.parametrize("line", ["acr_values = 'urn:cognito:loa:4'", "max_age = 60"])
def test_a_level_without_the_flow_that_can_ask_for_it_is_told_with_both_keys(
    tmp_path: Path, line: str, flow: str
):
    key = line.split(maxsplit=1)[0]
    number = 5 + len(flow.splitlines())
    assert complaint(tmp_path, f"{GOOD}{flow}{line}\n") == (
        f', line {number}, key {key}: needs auth_flow = "USER_AUTH". Set that, or remove {key}.'
    )


@pytest.mark.parametrize(
    "secret",
    [
        "1example0secret0of0cognito0with0letters0and0digits01",
        "df7d8e5f-c8ba-4bd1-b87c-01ce9f23d91d",
        "kbCRU8NlONW/W/Udrt2ZZHvSXKwW7az3Pb6r+rTEQBGO/KkmvDNt0Zkhgd6XeH6p",
        "c2VjcmV0IG9mIG9kZCBsZW5ndGg=",
    ],
    ids=["cognito", "moto", "ministack", "padded"],
)
def test_secrets_of_doubles_are_taken(tmp_path: Path, secret: str):
    path = tmp_path / "profile.toml"
    path.write_text(f"{GOOD}client_secret = '{secret}'\n", encoding="utf-8")
    assert read_profile(path).client.client_secret == secret


def test_a_secret_is_never_echoed(tmp_path: Path):
    assert "hunter" not in complaint(tmp_path, GOOD + "client_secret = 'hunter 2!'\n")
    assert "hunter" not in complaint(tmp_path, GOOD + "client_secret = hunter2\n")


def test_what_is_not_toml_says_where(tmp_path: Path):
    assert "line 5" in complaint(tmp_path, GOOD + "oops\n")
    assert ", line 2: not UTF-8" in complaint(tmp_path, b'name = "a"\nregion = "\xff"\n')


def test_files_that_cannot_be_read(tmp_path: Path):
    with pytest.raises(ProfileError, match="no such file"):
        read_profile(tmp_path / "absent.toml")
    with pytest.raises(ProfileError, match="can't be read"):
        read_profile(tmp_path)
    assert "too large" in complaint(tmp_path, "#" * 70_000)


@posix
@pytest.mark.timeout(10)
@pytest.mark.parametrize("put", ODD_FILES)
def test_what_is_no_small_file_is_told_at_once(tmp_path: Path, put: Callable[[Path], None]):
    put(tmp_path / "odd.toml")
    with pytest.raises(ProfileError, match=r"odd\.toml: "):
        read_profile(tmp_path / "odd.toml")


@pytest.mark.parametrize(
    "line",
    [
        "code_minutes = " + "9" * 5_000,
        "k" * 40_000 + " = 1",
        '"' + "\\u202e" * 6_000 + '" = 1',
        "a." * 30_000 + "b = 1",
        "a = " + "[" * 60_000,
        "a = " + "{a=" * 15_000,
        "[" + "a." * 30_000 + "b]\n[" + "a." * 100 + "b]",
        "\n".join(f"k{number}." + "a." * 40 + "b = 1" for number in range(600)),
    ],
    ids=["digits", "key", "turned", "dots", "lists", "tables", "headers", "many keys"],
)
def test_what_a_parser_chokes_on_is_told_at_once_and_in_short(tmp_path: Path, line: str):
    began = time.monotonic()
    said = complaint(tmp_path, GOOD + line)
    assert time.monotonic() - began < 5
    assert len(said) < 1_000
    assert said.replace("…", "").isascii()


def test_a_byte_order_mark_is_fine(tmp_path: Path):
    assert read_profile(written(tmp_path, b"\xef\xbb\xbf" + GOOD.encode())).region == "eu-central-1"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(junk=st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)))
def test_any_bytes_are_a_profile_or_a_profile_error(tmp_path: Path, junk: bytes):
    for data in (junk, GOOD.encode() + junk):
        try:
            region = read_profile(written(tmp_path, data)).region
        except ProfileError as error:
            assert "staff.toml" in str(error)
        else:
            assert region == "eu-central-1"


@pytest.mark.parametrize(
    "proxy",
    [
        "http://proxy.example:3128",
        "https://PROXY.example:443/",
        "http://127.0.0.1:1",
        "http://[2001:db8::1]:65535",
        "direct",
    ],
)
def test_a_proxy_has_an_address_with_a_port_or_is_none(proxy: str, tmp_path: Path):
    assert read_profile(written(tmp_path, f'{GOOD}proxy = "{proxy}"\n')).proxy == proxy


@pytest.mark.parametrize(
    "proxy",
    [
        "proxy.example:3128",
        "http://proxy.example",
        "http://user:secret@proxy.example:3128",
        "http://proxy.example:65536",
        "http://proxy.example:3128/proxy.pac",
        "socks5://proxy.example:1080",
        "http://:3128",
        "Direct",
        "direct://",
        "",
    ],
)
def test_what_is_no_proxy_is_told_and_how_it_is_written(proxy: str, tmp_path: Path):
    said = complaint(tmp_path, f'{GOOD}proxy = "{proxy}"\n')
    assert said.startswith(", line 5, key proxy: must be")
    assert "secret" not in said


def test_a_file_of_certificates_is_looked_for_beside_the_profile(tmp_path: Path):
    beside = read_profile(written(tmp_path, f'{GOOD}ca_bundle = "office.pem"\n'))
    assert beside.ca_bundle == str(tmp_path / "office.pem")
    elsewhere = tmp_path / "etc" / "office.pem"
    absolute = read_profile(written(tmp_path, f"{GOOD}ca_bundle = '{elsewhere}'\n"))
    assert absolute.ca_bundle == str(elsewhere)
