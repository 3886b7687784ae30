"""`cognito-desk token` and `verify` at a pool that is switched over to another issuer."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from desktop.auth.stored_session import Keep
from desktop.vault.keyring_store import KeyringStore
from desktop.vault.vault import Vault
from tests.commands.token_caller import PLAIN, ROTATING, TokenCaller, result_of
from tests.helpers.practice_pool import PracticePool
from tests.helpers.user_folders import vault_folder
from tests.practice.core_client import claims
from tests.vault.file_keyring import FileKeyring


@pytest.mark.parametrize("pool_id", [PLAIN, ROTATING])
def test_the_session_that_is_kept_goes_on(
    caller_at: Callable[[str], TokenCaller], practice: PracticePool, pool_id: str
):
    caller = caller_at(pool_id)
    caller.sign_in()
    original, updated = caller.profile.issuers
    for kind, issuer in (("UPDATED", updated), ("ORIGINAL", original)):
        practice.switch_issuer(kind, pool_id)
        assert claims(caller.call().token)["iss"] == issuer.iss
        assert claims(caller.call("--use", "access").token)["iss"] == issuer.iss
    assert caller.kept is not None


def test_calls_at_once_share_tokens_of_the_new_issuer(caller: TokenCaller, practice: PracticePool):
    practice.switch_issuer("UPDATED")
    renewing = caller.vault.recall()
    processes = [caller.start() for _ in range(3)]
    caller.wait_until_renewing()
    renewing.release()
    tokens = {result_of(process).token for process in processes}
    assert {claims(token)["iss"] for token in tokens} == {caller.profile.issuers[1].iss}


@pytest.mark.parametrize("issuer", [0, 1])
def test_what_an_earlier_version_kept_is_found_and_moved(caller: TokenCaller, issuer: int):
    kept = caller.kept
    assert kept is not None
    caller.vault.forget()
    store = KeyringStore(lambda: FileKeyring(caller.home / "keyring"), 30.0)
    earlier = caller.profile.connection_key.earlier[issuer]
    Vault(vault_folder(caller.home), earlier, store).keep(Keep(kept, begins=True))
    assert claims(caller.call().token)["aud"] == caller.client_id
    assert caller.kept is not None
    assert caller.kept.refresh_token == kept.refresh_token
    assert len(list(vault_folder(caller.home).glob("*.sealed"))) == 1


@pytest.mark.parametrize("kind", ["ORIGINAL", "UPDATED"])
def test_verify_knows_both_issuers_by_the_profile(
    caller: TokenCaller, practice: PracticePool, kind: str
):
    practice.switch_issuer(kind)
    token = caller.call().token
    verify = caller.start("--profile", "staff.toml", command="verify")
    done = result_of(verify, token.encode())
    assert (done.status, done.errors) == (0, "")
    check = next(it for it in json.loads(done.out)["checks"] if it["name"] == "issuer")
    assert check["actual"] == f"{kind}: {claims(token)['iss']}"
