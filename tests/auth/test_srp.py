"""SRP against the service's side in three versions, and against the client's side in three more.

The service's: one written for these tests, and the practice pool's. The client's: pycognito, and
the numbers that two other libraries publish. Zeros in front and paddings of all kinds included.
"""

from __future__ import annotations

import base64
import calendar
import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pycognito.aws_srp import AWSSRP, pad_hex

from desktop.auth import srp
from desktop.auth.client import AppClient
from desktop.auth.device import Device
from desktop.auth.errors import ProtocolError
from desktop.auth.srp import SrpClient, new_device_secret
from desktop.practice.crypto import srp as practice_pool
from tests.auth import srp_vectors as known
from tests.auth.srp_server import N, Server, jvm_bytes, verifier

POOL = "eu-central-1_AbCdEf123"
NOW = 1_790_000_000
DEVICE = Device("eu-central-1_4c1e", "-group1", "device-password")


def exchange(private: int | None = None) -> SrpClient:
    return SrpClient(POOL, private)


def signs_in(password: str, server: Server, ours: SrpClient) -> bool:
    given_back = server.parameters(USER_ID_FOR_SRP="maria", USERNAME="maria")
    return server.accepts(ours.public, ours.prove_password(password, given_back, NOW))


def server_for(password: str, salt: int, private: int) -> Server:
    identity = "AbCdEf123maria"
    return Server(identity, verifier(identity, password, salt), salt, private)


def test_the_group_is_the_one_of_the_rfc():
    assert srp.N == N


def test_the_right_password_proves_itself_and_a_wrong_one_does_not():
    server = server_for("Practice-2026", salt=0x1F2E, private=12345)
    assert signs_in("Practice-2026", server, exchange())
    assert not signs_in("Practice-2027", server, exchange())


# What Java's documentation of `BigInteger.toByteArray` comes to, and where its length changes.
JAVA = [
    *((0, "00"), (1, "01"), (127, "7f"), (128, "0080"), (255, "00ff"), (256, "0100")),
    *((-1, "ff"), (-128, "80"), (-129, "ff7f"), (-255, "ff01"), (-256, "ff00"), (-257, "feff")),
    *((-32_768, "8000"), (-32_769, "ff7fff"), (-(2**127), "80" + "00" * 15)),
]


@pytest.mark.parametrize(("number", "octets"), JAVA)
def test_numbers_are_hashed_as_java_writes_them(number: int, octets: str):
    assert srp._octets(number).hex() == octets
    assert practice_pool.padded(number).hex() == octets
    assert jvm_bytes(number).hex() == octets


# Small exponents make short numbers, and powers of two all their paddings; salts likewise.
NUMBERS = st.one_of(
    st.integers(1, 4096),
    st.integers(1, 2**128 - 1),
    st.integers(0, 120).map(lambda n: 2**n),
    st.integers(1, 16).map(lambda n: 2 ** (8 * n) - 1),
)


SALTS = st.one_of(NUMBERS, NUMBERS.map(lambda n: -n), st.integers(-(2**127), 2**127 - 1))


WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=256)


@settings(deadline=None, max_examples=50)
@given(salt=SALTS, ours=NUMBERS, theirs=NUMBERS, password=WORDS)
def test_every_length_and_padding_agrees_with_the_service(
    salt: int, ours: int, theirs: int, password: str
):
    assert signs_in(password, server_for(password, salt, theirs), exchange(ours))


@pytest.mark.soak
@settings(deadline=None, max_examples=2000)
@given(salt=SALTS, ours=NUMBERS, theirs=NUMBERS, password=WORDS)
def test_thousands_of_lengths_and_paddings(salt: int, ours: int, theirs: int, password: str):
    assert signs_in(password, server_for(password, salt, theirs), exchange(ours))


class TestPublishedNumbers:
    """Those of other libraries: see `srp_vectors`."""

    def test_the_claim_of_aws_s_own_library(self):
        given_back = {
            "USER_ID_FOR_SRP": known.USER,
            "SRP_B": known.SRP_B,
            "SALT": known.SALT,
            "SECRET_BLOCK": known.SECRET_BLOCK,
        }
        claim = SrpClient(known.POOL, known.PRIVATE).prove_password(
            known.PASSWORD, given_back, known.TIME
        )
        assert claim == {
            "PASSWORD_CLAIM_SIGNATURE": known.CLAIM,
            "PASSWORD_CLAIM_SECRET_BLOCK": known.SECRET_BLOCK,
            "TIMESTAMP": "Thu Jun 15 07:00:00 UTC 2017",
        }

    def test_the_key_of_aws_s_own_library(self):
        identity = known.POOL.partition("_")[2] + known.USER
        x = srp._x(identity, known.PASSWORD, int(known.SALT, 16))
        key = SrpClient(known.POOL, known.PRIVATE)._key(x, int(known.SRP_B_OF_KEY, 16))
        assert base64.b64encode(key).decode() == known.KEY

    def test_the_public_value_and_the_key_of_soto(self):
        ours = SrpClient(known.SOTO_POOL, int(known.SOTO_PRIVATE, 16))
        assert ours.public == known.SOTO_SRP_A
        identity = known.SOTO_POOL.partition("_")[2] + known.SOTO_USER
        x = srp._x(identity, known.SOTO_PASSWORD, int(known.SOTO_SALT, 16))
        assert ours._key(x, int(known.SOTO_SRP_B, 16)).hex() == known.SOTO_KEY

    def test_the_secret_hash_of_aws_s_own_library(self):
        client = AppClient("age", (), client_secret="secret")
        hashed = "qnR8UCqJggD55PohusaBNviGoOJ67HC6Btry4qXLVZc="
        assert client.secret_hash("Mess") == {"SECRET_HASH": hashed}


class TestPycognito:
    """The same numbers go in, the same must come out."""

    def test_group_and_multiplier(self):
        theirs = AWSSRP("", "", POOL, "", client=object())
        assert (theirs.big_n, theirs.val_g, theirs.val_k) == (srp.N, srp.G, srp.K)

    @given(number=st.one_of(NUMBERS, st.integers(0, 2**3072)))
    def test_the_form_in_which_numbers_are_hashed(self, number: int):
        assert srp._octets(number).hex() == pad_hex(number)

    @settings(deadline=None, max_examples=20)
    @given(salt=NUMBERS, private=NUMBERS, service=NUMBERS, password=WORDS)
    def test_public_value_and_key_of_a_password(
        self, salt: int, private: int, service: int, password: str
    ):
        theirs = AWSSRP("", "", POOL, "", client=object())
        theirs.small_a_value = private
        theirs.large_a_value = theirs.calculate_a()
        b = server_for(password, salt, service).public
        ours = exchange(private)
        assert ours.public == f"{theirs.large_a_value:x}"
        assert ours._key(srp._x("AbCdEf123maria", password, salt), b) == bytes(
            theirs.get_password_authentication_key("maria", password, b, f"{salt:x}")
        )

    @settings(deadline=None, max_examples=10)
    @given(salt=NUMBERS, private=NUMBERS)
    def test_the_key_of_a_device(self, salt: int, private: int):
        theirs = AWSSRP("", "", POOL, "", client=object())
        theirs.small_a_value = private
        theirs.large_a_value = theirs.calculate_a()
        b = Server("", verifier("", "", salt), salt, 4711).public
        x = srp._x(DEVICE.group_key + DEVICE.key, DEVICE.password, salt)
        assert exchange(private)._key(x, b) == bytes(
            theirs.get_device_authentication_key(
                DEVICE.group_key, DEVICE.key, DEVICE.password, b, f"{salt:x}"
            )
        )


class TestPracticePool:
    """The other side of the wire, which shares no line with ours."""

    def test_group_and_multiplier(self):
        theirs = (practice_pool.PRIME, practice_pool.GENERATOR, practice_pool.MULTIPLIER)
        assert theirs == (srp.N, srp.G, srp.K)

    @settings(deadline=None, max_examples=20)
    @given(salt=SALTS, private=NUMBERS, service=NUMBERS, password=WORDS)
    def test_the_claim_is_the_one_that_it_wants(
        self, salt: int, private: int, service: int, password: str
    ):
        ours = exchange(private)
        identity = practice_pool.identity_of(POOL, "maria")
        theirs = practice_pool.SrpServer.begin(
            identity,
            practice_pool.verifier(identity, password, salt),
            int(ours.public, 16),
            service,
        )
        given_back = {
            "USER_ID_FOR_SRP": "maria",
            "SRP_B": f"{theirs.public:x}",
            "SALT": f"{salt:x}",
            "SECRET_BLOCK": base64.b64encode(b"block").decode(),
        }
        claim = ours.prove_password(password, given_back, NOW)
        assert base64.b64decode(claim["PASSWORD_CLAIM_SIGNATURE"]) == theirs.proof(
            b"block", claim["TIMESTAMP"]
        )

    def test_the_verifier_of_a_new_device_is_the_one_of_its_password(self):
        password, kept = new_device_secret("-group1", "eu-central-1_4c1e")
        salt = int.from_bytes(base64.b64decode(kept["Salt"]))
        theirs = practice_pool.verifier("-group1eu-central-1_4c1e", password, salt)
        assert base64.b64decode(kept["PasswordVerifier"]) == practice_pool.padded(theirs)


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


@pytest.mark.parametrize("salt", [-1, -0x80, -0x81, -0xABC, -(2**127), 0xABC, 0])
def test_numbers_in_any_spelling_go_on_to_the_proof(salt: int):
    server = server_for("Practice-2026", salt, private=77)
    ours = exchange()
    given_back = server.parameters(USERNAME="maria")
    for spelled in (given_back, {**given_back, "SALT": given_back["SALT"].upper()}):
        loud = {**spelled, "SRP_B": "0" + spelled["SRP_B"].upper()}
        assert server.accepts(ours.public, ours.prove_password("Practice-2026", loud, NOW))


def test_a_negative_public_value_is_the_number_that_it_is_congruent_to():
    """No service needs to send one; a proof is made all the same, and the service judges it."""
    given_back = {**server_for("p", 5, 9).parameters(USERNAME="maria"), "SRP_B": "-5"}
    assert exchange().prove_password("p", given_back, NOW)["PASSWORD_CLAIM_SIGNATURE"]


def test_the_time_is_the_one_that_is_handed_in_as_cognito_writes_it():
    claim = exchange().prove_password(
        "p",
        server_for("p", 5, 9).parameters(USERNAME="maria"),
        calendar.timegm((2026, 3, 7, 4, 5, 6)),
    )
    assert claim["TIMESTAMP"] == "Sat Mar 7 04:05:06 UTC 2026"
    shown = time.strptime(claim["TIMESTAMP"], "%a %b %d %H:%M:%S UTC %Y")
    assert calendar.timegm(shown) == calendar.timegm((2026, 3, 7, 4, 5, 6))


@pytest.mark.parametrize("month", range(1, 13))
def test_the_time_is_in_english_whatever_the_locale(month: int):
    moment = (2026, month, 28, 0, 0, 0)
    english = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    assert srp._timestamp(calendar.timegm(moment)).split()[1] == english[month - 1]


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
        {"SRP_B": "0"},
        {"SRP_B": "-0"},
        {"SRP_B": f"{N:x}"},
        {"SRP_B": f"{2 * N:x}"},
        {"SRP_B": f"-{N:x}"},
        {"SALT": "xyz"},
        {"SALT": "-"},
        {"SALT": ""},
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
