"""Stored passwords: of users, and of simulated ones."""

from __future__ import annotations

from desktop.practice.crypto.entropy import SystemEntropy
from desktop.practice.state.passwords import StoredPassword, simulated_password

POOL_ID = "eu-central-1_A"


def test_stored_password_matches_itself_only():
    stored = StoredPassword.make(POOL_ID, "ann", "Right-2026", SystemEntropy())
    assert stored.matches("Right-2026")
    assert not stored.matches("Right-2027")
    other = StoredPassword.make(POOL_ID, "ann", "Right-2026", SystemEntropy())
    assert stored.verifier != other.verifier, "salted"


def test_simulated_password_has_a_stable_salt_and_matches_nothing():
    one, again = (simulated_password(POOL_ID, "ann", b"key") for _ in range(2))
    assert one.salt == again.salt
    assert one.salt != simulated_password(POOL_ID, "bob", b"key").salt
    assert not one.matches("")
