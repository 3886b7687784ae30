"""The pools of a seed file behave as if the API had made them."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.practice.core import Practice
from desktop.practice.crypto.entropy import SeededEntropy
from desktop.practice.crypto.signing_keys import KeyFactory, SigningKeys
from desktop.practice.ready_made.fill import overview
from desktop.practice.seed.seed_contents import contents_of
from desktop.practice.seed.seed_file import read_seed
from desktop.practice.seed_error import SeedError
from desktop.practice.state.outbox import Outbox
from tests.practice.core_client import NOW, CoreClient, claims

EXAMPLE = Path(__file__).parents[3] / "docs/examples/seed.toml"
POOL = '[[pools]]\nUserPoolId = "us-east-1_A"\nPoolName = "a"\n'
CLIENT = '[[pools.clients]]\nClientId = "c1"\nClientName = "c"\n'
USER = '[[pools.users]]\nUsername = "ann"\nPassword = "Practice-2026"\n'


def seeded(path: Path, key_factory: KeyFactory) -> CoreClient:
    contents, outbox = contents_of(read_seed(str(path))), Outbox()
    practice = Practice(
        entropy=SeededEntropy(b""),
        keys=SigningKeys(key_factory),
        outbox=outbox,
        now=NOW,
        contents=contents,
    )
    first = contents.pools[0]
    return CoreClient(practice, outbox, NOW, first.user_pool_id, first.client_id)


@pytest.fixture
def orders(key_factory: KeyFactory) -> CoreClient:
    return seeded(EXAMPLE, key_factory)


def test_a_password_is_enough(orders: CoreClient):
    tokens = orders.begin("ANN")["AuthenticationResult"]
    found = claims(tokens["IdToken"])
    assert found["iss"] == "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Orders001"
    assert found["cognito:groups"] == ["admins"]
    assert (found["custom:department"], found["email_verified"]) == ("sales", True)


def test_text_message_and_authenticator_app(orders: CoreClient):
    challenge = orders.begin("bob")
    assert challenge["ChallengeName"] == "SMS_MFA"
    assert orders.respond(challenge, "bob", SMS_MFA_CODE=orders.code())["AuthenticationResult"]
    challenge = orders.begin("eve")
    code = orders.totp("eve")
    answer = orders.respond(challenge, "eve", SOFTWARE_TOKEN_MFA_CODE=code)
    assert answer["AuthenticationResult"]


def test_a_temporary_password(orders: CoreClient):
    assert orders.begin("new")["ChallengeName"] == "NEW_PASSWORD_REQUIRED"


def test_a_client_with_a_secret(orders: CoreClient):
    found = orders.ok(
        "DescribeUserPoolClient",
        UserPoolId=orders.pool_id,
        ClientId="2orders0server0client00002",
    )["UserPoolClient"]
    assert found["ClientSecret"] == "a0secret0for0tests0only0of0thirty0letters"


def test_what_is_listed(orders: CoreClient):
    contents = orders.practice.contents
    shown = overview(orders.practice.world, "http://127.0.0.1:1", contents=contents)
    assert shown["region"] == "us-east-1"
    assert [pool["name"] for pool in shown["pools"]] == ["Orders (web)", "Orders (server)"]
    assert [user["username"] for user in shown["users"]] == ["ann", "bob", "eve", "new"]


def test_a_reset_brings_back_what_was_changed(orders: CoreClient):
    who = {"UserPoolId": orders.pool_id, "Username": "ann"}
    orders.ok("AdminDeleteUser", **who)
    orders.ok("TagResource", ResourceArn=arn(orders), Tags={"a": "b"})
    orders.practice.reset(NOW)
    assert orders.ok("AdminGetUser", **who)["UserStatus"] == "CONFIRMED"
    assert orders.ok("ListTagsForResource", ResourceArn=arn(orders))["Tags"] == {}


def arn(client: CoreClient) -> str:
    pool = client.ok("DescribeUserPool", UserPoolId=client.pool_id)["UserPool"]
    return str(pool["Arn"])


def test_with_the_ready_made_pools_its_own_come_first(tmp_path: Path, key_factory: KeyFactory):
    file = tmp_path / "seed.toml"
    file.write_text(POOL + CLIENT)
    client = seeded(file, key_factory)
    assert client.pool_id == "us-east-1_A"
    assert len(client.practice.world.pools) > 10


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (POOL + 'MfaConfiguration = "OFF"\nEmailMfaConfiguration = {}\n' + CLIENT, "pools 1: "),
        (POOL + CLIENT + "AccessTokenValidity = 30\n", "clients 1: Invalid range"),
        (POOL + CLIENT + USER.replace("Practice-2026", "weak"), "users 1: Password does not"),
        (POOL + CLIENT + USER + "Attributes = {colour = 'red'}", "users 1: "),
        (POOL + CLIENT + USER + USER, "users 2: User account already exists"),
    ],
)
def test_what_the_api_refuses_is_refused(
    tmp_path: Path, key_factory: KeyFactory, text: str, reason: str
):
    file = tmp_path / "seed.toml"
    file.write_text(text)
    with pytest.raises(SeedError) as caught:
        seeded(file, key_factory)
    assert reason in str(caught.value)


def test_ids_of_the_ready_made_pools_are_taken(tmp_path: Path):
    file = tmp_path / "seed.toml"
    file.write_text(POOL.replace("us-east-1_A", "eu-central-1_Practice1") + CLIENT)
    with pytest.raises(SeedError, match="is one of the ready-made pools"):
        contents_of(read_seed(str(file)))
