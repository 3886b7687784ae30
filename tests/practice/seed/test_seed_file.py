"""Reading a seed file: what it may say, and that each mistake is named with its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.practice.seed.seed_contents import contents_of
from desktop.practice.seed.seed_file import Seed, read_seed
from desktop.practice.seed_error import SeedError

EXAMPLE = Path(__file__).parents[3] / "docs/examples/seed.toml"
POOL = '[[pools]]\nUserPoolId = "us-east-1_A"\nPoolName = "a"\n'
CLIENT = '[[pools.clients]]\nClientId = "c1"\nClientName = "c"\n'
Reader = Callable[[str | bytes], Seed]
USER = '[[pools.users]]\nUsername = "ann"\nPassword = "Practice-2026"\n'


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    def read_text(text: str | bytes) -> Seed:
        file = tmp_path / "seed.toml"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_seed(str(file))

    return read_text


def test_the_example_is_read():
    seed = read_seed(str(EXAMPLE))
    assert (seed.number, seed.stopped_at, seed.ready_made) == (2026, 1_767_268_800, False)
    (pool,) = seed.pools
    assert (pool.id, pool.settings["PoolName"]) == ("us-east-1_Orders001", "Orders")
    assert pool.mfa == {"SoftwareTokenMfaConfiguration": {"Enabled": True}}
    assert [client.settings["ClientName"] for client in pool.clients] == ["web", "server"]
    assert pool.groups == ({"GroupName": "admins", "Precedence": 1},)
    ann, bob, eve, new = pool.users
    assert (ann.groups, ann.attributes["email_verified"]) == (("admins",), "true")
    assert (bob.factors, bob.totp_secret) == (("SMS_MFA",), None)
    assert eve.totp_secret == b"Hello!\xde\xad\xbe\xefHello!\xde\xad\xbe\xef"
    assert (new.status, ann.status) == ("FORCE_CHANGE_PASSWORD", "CONFIRMED")


def test_an_empty_file_is_the_ready_made_pools(read: Reader):
    seed = read("")
    assert seed == Seed(None, None, ready_made=True, pools=())
    assert contents_of(seed).pools[0].client_id == "1practice0default0client01"


def test_secrets_are_in_no_repr():
    shown = repr(read_seed(str(EXAMPLE)))
    assert "Practice-2026" not in shown
    assert "a0secret0for0tests" not in shown


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("seed = ", "Invalid value"),
        (b"\xff", "can't decode byte"),
        ("seeds = 1", "unknown key seeds; there are clock, pools, ready_made, seed"),
        ("seed = true", "seed must be a whole number"),
        ("seed = 1.5", "seed must be a whole number"),
        ("clock = 2026-01-01T12:00:00", "clock must be a date and time with a time zone"),
        ('clock = "now"', "clock must be a date and time with a time zone"),
        ("ready_made = 1", "ready_made must be true or false"),
        ("ready_made = false", "without the ready-made pools it has to have one of its own"),
        ("pools = 1", "pools must be tables"),
        ("pools = [1]", "pools 1 must be a table"),
        (POOL, "pools 1: it has no client"),
        (CLIENT.replace("pools.clients", "pools"), "pools 1: unknown key ClientId"),
        (POOL + "Colour = 1\n" + CLIENT, "pools 1: unknown key Colour"),
        (POOL + 'MfaConfiguration = "MAYBE"\n' + CLIENT, "Value at 'mfaConfiguration' failed"),
        (POOL.replace("us-east-1_A", "A") + CLIENT, "Value at 'userPoolId' failed"),
        (POOL + "clients = 1", "pools 1: clients must be tables in double brackets"),
        (POOL + CLIENT + "Nope = 1", "pools 1: clients 1: unknown key Nope"),
        (POOL + CLIENT.replace('ClientId = "c1"\n', ""), "clients 1: 1 validation error"),
        (POOL + CLIENT + CLIENT, "ClientId c1 is there twice"),
        ((POOL + CLIENT) + (POOL + CLIENT.replace("c1", "c2")), "us-east-1_A is there twice"),
        (POOL + CLIENT + USER + 'Groups = ["x"]', "users 1: the pool has no group x"),
        (POOL + CLIENT + USER + "Enabled = 1", "users 1: NUMBER_VALUE can not be converted"),
        (POOL + CLIENT + USER + 'UserStatus = "X"', "Value at 'userStatus' failed"),
        (POOL + CLIENT + USER + 'SoftwareTokenSecret = "' + "A" * 17 + '"', "must be base32"),
        (POOL + CLIENT + USER + "Attributes = 1", "users 1: Attributes must be a table"),
        (POOL + CLIENT + USER + "Attributes = {a = 1}", "a must be a string, true or false"),
        (POOL + CLIENT + USER.replace("Password", "Passwort"), "unknown key Passwort"),
    ],
)
def test_mistakes_are_named(read: Reader, text: str | bytes, reason: str):
    with pytest.raises(SeedError) as caught:
        read(text)
    assert reason in str(caught.value)
    assert "Practice-2026" not in str(caught.value)


def test_a_file_that_is_not_there(tmp_path: Path):
    with pytest.raises(SeedError, match="No such file"):
        read_seed(str(tmp_path / "nothing.toml"))
    with pytest.raises(SeedError, match=r"directory|denied"):
        read_seed(str(tmp_path))
