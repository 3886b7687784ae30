"""A pool is switched over to another issuer: the whole program, a real pool, real files."""

from __future__ import annotations

import json
from dataclasses import replace

from desktop.auth.stored_session import Keep
from desktop.config.profile import read_profile
from desktop.vault.keyring_store import KeyringStore
from desktop.vault.migrating_vault import MigratingVault
from desktop.vault.vault import Vault
from tests.app.home import Home
from tests.helpers.user_folders import config_folder, vault_folder
from tests.vault.file_keyring import FileKeyring


def as_an_earlier_version_kept_it(home: Home, issuer: int) -> None:
    """Name what is kept and remembered as versions did that knew a pool by its issuer."""
    key = read_profile(home.profile).connection_key
    earlier = key.earlier[issuer]
    store = KeyringStore(lambda: FileKeyring(home.folder / "keyring"), 30.0)
    folder = vault_folder(home.folder)
    recalled = MigratingVault(folder, key, store).recall()
    recalled.release()
    assert recalled.stored_session is not None
    MigratingVault(folder, replace(key, earlier=()), store).forget()
    assert Vault(folder, earlier, store).keep(Keep(recalled.stored_session, begins=True)) is None
    state = config_folder(home.folder) / "state.json"
    state.write_text(state.read_text().replace(key.text, earlier.text))


def test_what_is_kept_outlives_it(home: Home):
    first = home.start("sign in")
    assert (first["status"], first["kept"]) == ("SIGNED_IN", True)
    for kind in ("UPDATED", "ORIGINAL", "UPDATED"):
        home.pool.switch_issuer(kind)
        again = home.start("look")
        assert (again["status"], again["kept"]) == ("SIGNED_IN", True)
        assert again["person"] == first["person"]
        assert not again["saw_login"]
    assert len(home.pool.control("GET", "/practice/messages")) == 1  # and no second code was sent


def test_an_issuer_in_the_profile_pins_it_and_taking_it_out_helps(home: Home):
    home.start("sign in")
    text = home.profile.read_text()
    iss = read_profile(home.profile).issuers[0].iss
    home.profile.write_text(f'{text}issuer = "{iss}"\n')
    assert home.start("look")["status"] == "SIGNED_IN"
    home.profile.write_text(text)
    home.pool.switch_issuer("UPDATED")
    assert home.start("look")["status"] == "SIGNED_IN"


def test_what_an_earlier_version_kept_is_taken_over(home: Home):
    first = home.start("sign in")
    for issuer in (0, 1):
        as_an_earlier_version_kept_it(home, issuer)
        home.pool.switch_issuer("UPDATED")
        again = home.start("look")
        assert (again["status"], again["kept"]) == ("SIGNED_IN", True)
        assert (again["person"], again["saw_login"]) == (first["person"], False)
        key = read_profile(home.profile).connection_key
        assert [path.stem for path in home.sealed()] == [key.digest(32)]
        assert len(home.stored_keys()) == 1
        state = json.loads((config_folder(home.folder) / "state.json").read_text())
        assert state["signed_in"] == {key.text: first["person"]}


def test_signing_out_leaves_nothing_of_what_an_earlier_version_kept(home: Home):
    home.start("sign in")
    as_an_earlier_version_kept_it(home, 0)
    assert home.start("sign out")["status"] == "SIGNED_OUT"
    assert home.sealed() == []
    assert home.stored_keys() == []
    assert home.start("look")["saw_login"]
