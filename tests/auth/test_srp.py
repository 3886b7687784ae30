"""SRP against a service's side of its own, zeros in front and paddings of all kinds included."""

from __future__ import annotations

import base64
import calendar
import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pycognito import aws_srp

from desktop.auth.device import Device
from desktop.auth.errors import ProtocolError
from desktop.auth.srp import SrpClient, new_device_secret
from tests.auth.srp_server import N, Server, verifier

POOL = "eu-central-1_AbCdEf123"
NOW = 1_790_000_000
DEVICE = Device("eu-central-1_4c1e", "-group1", "device-password")


def exchange(private: int | None = None) -> SrpClient:
    made = SrpClient(POOL)
    if private is not None:
        made._srp.small_a_value = private
        made._srp.large_a_value = made._srp.calculate_a()
    return made


def signs_in(password: str, server: Server, ours: SrpClient) -> bool:
    given_back = server.parameters(USER_ID_FOR_SRP="maria", USERNAME="maria")
    return server.accepts(ours.public, ours.prove_password(password, given_back, NOW))


def server_for(password: str, salt: int, private: int) -> Server:
    identity = "AbCdEf123maria"
    return Server(identity, verifier(identity, password, salt), salt, private)


def test_the_group_is_the_one_of_the_rfc():
    assert int(aws_srp.N_HEX, 16) == N


def test_the_right_password_proves_itself_and_a_wrong_one_does_not():
    server = server_for("Practice-2026", salt=0x1F2E, private=12345)
    assert signs_in("Practice-2026", server, exchange())
    assert not signs_in("Practice-2027", server, exchange())


# Small exponents make short numbers, and powers of two all their paddings; salts likewise.
NUMBERS = st.one_of(
    st.integers(1, 4096),
    st.integers(1, 2**128 - 1),
    st.integers(0, 120).map(lambda n: 2**n),
    st.integers(1, 16).map(lambda n: 2 ** (8 * n) - 1),
)


WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=256)


@settings(deadline=None, max_examples=50)
@given(salt=NUMBERS, ours=NUMBERS, theirs=NUMBERS, password=WORDS)
def test_every_length_and_padding_agrees_with_the_service(
    salt: int, ours: int, theirs: int, password: str
):
    assert signs_in(password, server_for(password, salt, theirs), exchange(ours))


@pytest.mark.soak
@settings(deadline=None, max_examples=2000)
@given(salt=NUMBERS, ours=NUMBERS, theirs=NUMBERS, password=WORDS)
def test_thousands_of_lengths_and_paddings(salt: int, ours: int, theirs: int, password: str):
    assert signs_in(password, server_for(password, salt, theirs), exchange(ours))


def rounds(count: int) -> set[str]:
    """Play so many exchanges at random; which kinds of numbers came up."""
    dice = random.Random(count)
    seen = set()
    for _ in range(count):
        server = server_for("Practice-2026", dice.getrandbits(128), dice.getrandbits(256))
        ours = exchange(dice.getrandbits(1024))
        assert signs_in("Practice-2026", server, ours)
        for name, number in (("A", int(ours.public, 16)), ("B", server.public)):
            text = f"{number:x}"
            seen.add(
                f"{name} {'odd' if len(text) % 2 else 'high' if text[0] in '89abcdef' else ''}"
            )
            if number.bit_length() <= 3072 - 8:
                seen.add(f"{name} with a zero byte in front")
    return seen


def test_exchanges_at_random():
    assert rounds(10)


@pytest.mark.soak
@pytest.mark.timeout(900)
def test_thousands_of_exchanges_at_random():
    seen = rounds(4000)
    for name in "AB":
        for kind in ("odd", "high", "", "with a zero byte in front"):
            assert f"{name} {kind}" in seen


def test_zeros_in_front_of_the_service_s_numbers_do_not_count():
    server = server_for("Practice-2026", salt=0xAB, private=77)
    ours = exchange()
    padded = {k: v if k == "SECRET_BLOCK" else f"000{v}" for k, v in server.parameters().items()}
    claim = ours.prove_password("Practice-2026", {**padded, "USERNAME": "maria"}, NOW)
    assert server.accepts(ours.public, claim)


def test_the_time_is_the_one_that_is_handed_in_as_cognito_writes_it():
    claim = exchange().prove_password(
        "p",
        server_for("p", 5, 9).parameters(USERNAME="maria"),
        calendar.timegm((2026, 3, 7, 4, 5, 6)),
    )
    assert claim["TIMESTAMP"] == "Sat Mar 7 04:05:06 UTC 2026"
    shown = time.strptime(claim["TIMESTAMP"], "%a %b %d %H:%M:%S UTC %Y")
    assert calendar.timegm(shown) == calendar.timegm((2026, 3, 7, 4, 5, 6))


def test_a_device_proves_itself():
    identity = "-group1eu-central-1_4c1e"
    server = Server(identity, verifier(identity, "device-password", 0x80), 0x80, 4711)
    ours = exchange()
    assert server.accepts(ours.public, ours.prove_device(DEVICE, server.parameters(), NOW))


def test_a_new_device_s_verifier_is_the_one_that_the_service_checks_against():
    password, kept = new_device_secret("-group1", "eu-central-1_4c1e")
    salt = int.from_bytes(base64.b64decode(kept["Salt"]), "big")
    theirs = int.from_bytes(base64.b64decode(kept["PasswordVerifier"]), "big")
    server = Server("-group1eu-central-1_4c1e", theirs, salt, 4711)
    ours = exchange()
    device = Device("eu-central-1_4c1e", "-group1", password)
    assert server.accepts(ours.public, ours.prove_device(device, server.parameters(), NOW))
    assert new_device_secret("-group1", "eu-central-1_4c1e")[0] != password


@pytest.mark.parametrize(
    "changes",
    [
        {"SRP_B": ""},
        {"SRP_B": "nonsense"},
        {"SRP_B": "-5"},
        {"SRP_B": "0"},
        {"SRP_B": f"{N:x}"},
        {"SRP_B": f"{2 * N:x}"},
        {"SALT": "xyz"},
        {"SALT": "-1"},
        {"SECRET_BLOCK": "not base64!"},
    ],
)
def test_values_that_prove_nothing_are_no_answer_of_the_service(changes: dict[str, str]):
    given_back = {**server_for("p", 5, 9).parameters(USERNAME="maria"), **changes}
    with pytest.raises(ProtocolError):
        exchange().prove_password("p", given_back, NOW)


@pytest.mark.parametrize("missing", ["SRP_B", "SALT"])
def test_a_value_that_is_missing(missing: str):
    given_back = server_for("p", 5, 9).parameters(USERNAME="maria")
    del given_back[missing]
    with pytest.raises(ProtocolError):
        exchange().prove_password("p", given_back, NOW)


def test_no_two_exchanges_are_alike():
    assert exchange().public != exchange().public
    assert exchange().public not in repr(exchange())


def test_no_secret_of_a_device_shows():
    assert "device-password" not in repr(DEVICE)
    assert "-group1" not in repr(DEVICE)
