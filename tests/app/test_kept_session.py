"""Staying signed in over the end of the program: the whole program, a real pool, real files."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from tests.app.home import Home
from tests.helpers.failing_proxy import Proxy, proxy_before


def test_signed_in_again_at_the_next_start_without_a_dialog(home: Home):
    first = home.start("sign in")
    assert (first["status"], first["kept"]) == ("SIGNED_IN", True)
    assert len(home.sealed()) == 1
    again = home.start("look")
    assert (again["status"], again["kept"]) == ("SIGNED_IN", True)
    assert again["person"] == first["person"]
    assert not again["saw_login"]
    assert len(home.pool.control("GET", "/practice/messages")) == 1  # and no second code was sent


def test_at_an_app_client_that_rotates_each_start_keeps_the_newest_token(home: Home):
    [user] = [u for u in home.pool.overview["users"] if u["username"] == "maria.santos"]
    assert user["user_pool_id"] == home.pool.overview["user_pool_id"]
    home.pool.call(
        "UpdateUserPoolClient",
        UserPoolId=user["user_pool_id"],
        ClientId=home.pool.overview["client_id"],
        ExplicitAuthFlows=["ALLOW_USER_PASSWORD_AUTH"],
        RefreshTokenRotation={"Feature": "ENABLED", "RetryGracePeriodSeconds": 0},
    )
    assert home.start("sign in")["kept"]
    for _ in range(3):
        assert home.start("look")["status"] == "SIGNED_IN"


def test_offline_at_the_start_nobody_is_signed_out(home: Home):
    with before(home) as proxy:
        first = home.start("sign in")
        proxy.switch_on(lambda request: request.handler.connection.close())
        offline = home.start("look")
        assert offline["status"] == "OFFLINE"
        assert offline["person"] == first["person"]
        assert not offline["saw_login"]
        proxy.switch_off()
        assert home.start("look")["status"] == "SIGNED_IN"


def test_a_connection_with_the_same_ids_at_another_address_is_not_signed_in(home: Home):
    """What is kept goes only where it came from: the other place hears nothing of it."""
    home.start("sign in")
    good = home.profile.read_text()
    with before(home) as elsewhere:
        found = home.start("look")
        assert (found["status"], found["saw_login"]) == ("SIGNED_OUT", True)
        assert elsewhere.arrived.total() == 0
    home.profile.write_text(good)
    assert home.start("look")["status"] == "SIGNED_IN"


@contextmanager
def before(home: Home) -> Iterator[Proxy]:
    """The profile's address is a proxy's, with the pool behind it."""
    endpoint = home.pool.overview["endpoint"]
    with proxy_before(home.pool.port) as proxy:
        home.profile.write_text(home.profile.read_text().replace(endpoint, proxy.url))
        yield proxy


def test_revoked_meanwhile_means_signed_out_with_the_reason(home: Home):
    home.start("sign in")
    default = home.pool.overview["user_pool_id"]
    home.pool.call("AdminUserGlobalSignOut", UserPoolId=default, Username="maria.santos")
    found = home.start("look")
    assert found["status"] == "SIGNED_OUT"
    assert "You have been signed out" in found["notice"]
    assert home.sealed() == []
    assert home.stored_keys() == []


def test_signing_out_leaves_nothing_behind(home: Home):
    home.start("sign in")
    assert home.start("sign out")["status"] == "SIGNED_OUT"
    assert home.sealed() == []
    assert home.stored_keys() == []
    after = home.start("look")
    assert after["saw_login"]
    assert after["message"] == ""  # nobody expected anything else


def test_a_key_that_is_gone_says_why_one_has_to_sign_in(home: Home):
    home.start("sign in")
    for path in home.stored_keys():
        path.unlink()
    found = home.start("look")
    assert found["saw_login"]
    assert "keyring" in found["message"]
    assert home.sealed() == []


def test_forbidden_by_the_organisation_nothing_is_kept_any_more(home: Home):
    home.start("sign in")
    home.profile.write_text(home.profile.read_text() + "keep_signed_in = false\n")
    assert home.start("look")["saw_login"]
    home.start("look")  # it is a chore that nobody waits for: done by the next start at the latest
    assert home.sealed() == []


def test_no_token_is_in_any_file(home: Home):
    home.start("sign in")
    for path in home.folder.rglob("*"):
        if path.is_file() and not path.name.endswith(".toml"):
            assert b"eyJ" not in path.read_bytes(), path  # how each JWT and JWE begins
