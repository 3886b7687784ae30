"""User names and passwords of proxies, in keyrings that work and in those that don't."""

from __future__ import annotations

import base64
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.auth.proxy_credentials import ProxyCredentials
from desktop.vault.keyring_store import SERVICE_NAME, KeyringStore, NoKeyring
from desktop.vault.proxy_credentials import KeyringProxyCredentials
from tests.vault.fake_keyrings import InMemory

PROXY = "http://proxy.example:3128"
ENTERED = ProxyCredentials("maría", "Canary: pass wörd")


def at_once(function: Callable[[], None]) -> None:
    function()


def store(keyring: InMemory) -> KeyringProxyCredentials:
    return KeyringProxyCredentials(KeyringStore(lambda: keyring), at_once)


def test_what_was_entered_is_found_by_the_next_run():
    keyring = InMemory()
    assert store(keyring).find(PROXY) is None
    store(keyring).keep(PROXY, ENTERED)
    assert store(keyring).find(PROXY) == ENTERED
    assert store(keyring).find("http://other.example:3128") is None


def test_another_takes_its_place():
    keyring = InMemory()
    first = store(keyring)
    first.keep(PROXY, ENTERED)
    first.keep(PROXY, ProxyCredentials("maría", "another"))
    assert first.find(PROXY) == store(keyring).find(PROXY) == ProxyCredentials("maría", "another")
    assert len(keyring.passwords) == 1


def test_without_a_keyring_it_counts_until_the_program_ends():
    def no_keyring() -> InMemory:
        raise NoKeyring

    here = KeyringProxyCredentials(KeyringStore(no_keyring), at_once)
    assert here.find(PROXY) is None
    here.keep(PROXY, ENTERED)
    assert here.find(PROXY) == ENTERED


def test_the_keyring_s_thread_is_waited_for_by_nobody():
    """A keyring that is locked opens a prompt, and waits until it is answered."""
    waiting: list[Callable[[], None]] = []
    keyring = InMemory()
    here = KeyringProxyCredentials(KeyringStore(lambda: keyring), waiting.append)
    here.keep(PROXY, ENTERED)
    assert (here.find(PROXY), keyring.passwords) == (ENTERED, {})
    waiting[0]()
    assert store(keyring).find(PROXY) == ENTERED


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b'["a"]', b'["a", 1]', b"\xff", b"null"])
def test_an_entry_of_another_form_counts_as_none(content: bytes):
    keyring = InMemory()
    text = base64.b64encode(content).decode()
    keyring.set_password(SERVICE_NAME, f"proxy {PROXY}", text)
    assert store(keyring).find(PROXY) is None


@given(st.text(st.characters(codec="utf-8")), st.text(st.characters(codec="utf-8")))
def test_whatever_is_typed_comes_back(user_name: str, password: str):
    keyring = InMemory()
    store(keyring).keep(PROXY, ProxyCredentials(user_name, password))
    assert store(keyring).find(PROXY) == ProxyCredentials(user_name, password)


def test_the_password_is_in_no_text_of_it():
    assert "Canary" not in repr(ENTERED)
