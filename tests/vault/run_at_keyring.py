"""One run of the program, as far as the vault goes, at the keyring of its session.

    python -m tests.vault.run_at_keyring FOLDER SECONDS

Each line of input is a list: "begin", "go on", "recall" or "forget", and a token; "items" for what
is in the keyring (with empty secrets when it is locked), "lock" to lock it, "unlock" to unlock it
with a password, as a person would, "settle" to wait until nothing is under way at it. Each line of
output: the answer, and the seconds it took.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import secretstorage
from jeepney import DBusAddress, new_method_call

from desktop.vault.keyring_store import KeyringStore, system_backend
from desktop.vault.vault import Vault
from tests.vault.fake_keyrings import CONNECTION, begin, go_on


def at_the_keyring(what: str, password: str) -> object:
    if what == "unlock":
        return unlocked(password)
    with closing(secretstorage.dbus_init()) as bus:
        collection = secretstorage.get_default_collection(bus)
        if what == "lock":
            collection.lock()
            return collection.is_locked()
        return list(_items(collection))


def unlocked(password: str) -> bool:
    """As by the right password in gnome-keyring's prompt: by an interface of its own for tests."""
    secrets = DBusAddress("/org/freedesktop/secrets", "org.freedesktop.secrets")
    with closing(secretstorage.dbus_init()) as bus:
        collection = secretstorage.get_default_collection(bus)
        plain = secrets.with_interface("org.freedesktop.Secret.Service")
        opened = new_method_call(plain, "OpenSession", "sv", ("plain", ("s", "")))
        session = bus.send_and_get_reply(opened).body[1]
        own = secrets.with_interface("org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface")
        secret = (session, b"", password.encode(), "text/plain")
        given = (collection.collection_path, secret)
        call = new_method_call(own, "UnlockWithMasterPassword", "o(oayays)", given)
        bus.send_and_get_reply(call)
        return not collection.is_locked()


def _items(collection: secretstorage.Collection) -> Iterator[object]:
    """Label, attributes and secret of each that is not deleted meanwhile."""
    for item in collection.get_all_items():
        with suppress(secretstorage.ItemNotFoundException):
            secret = "" if item.is_locked() else item.get_secret().decode()
            yield [item.get_label(), item.get_attributes(), secret]


def done(vault: Vault, what: str, token: str) -> object:
    match what:
        case "begin":
            return str(vault.keep(begin(token)))
        case "go on":
            return str(vault.keep(go_on(token)))
        case "forget":
            kept = vault.forget()
            return kept and kept.refresh_token
        case "recall":
            found = vault.recall()
            found.release()
            return found.stored_session.refresh_token if found.stored_session else str(found.why)
        case "backend":
            kind = type(system_backend())
            return f"{kind.__module__}.{kind.__qualname__}"
    return settled() if what == "settle" else at_the_keyring(what, token)


def settled() -> bool:
    under_way = [it for it in threading.enumerate() if it.name == "keyring"]
    for thread in under_way:
        thread.join(20)
    return not any(thread.is_alive() for thread in under_way)


def main() -> None:
    vault = Vault(Path(sys.argv[1]), CONNECTION, KeyringStore(timeout=float(sys.argv[2])))
    for line in sys.stdin:
        what, token = json.loads(line)
        began = time.monotonic()
        answer = done(vault, what, token)
        sys.stdout.write(json.dumps([answer, time.monotonic() - began]) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
