"""The signing keys of a saved state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.practice.crypto.signing_keys import KeyPair, SigningKey, private_key, private_text

if TYPE_CHECKING:
    from desktop.practice.crypto.signing_keys import SigningKeys


def written_keys(keys: SigningKeys) -> dict[str, Any]:
    """By pool id, the keys that were made so far, as PEM (PKCS #8)."""
    return {
        pool_id: {
            use: {"kid": key.kid, "pem": private_text(key)}
            for use, key in (("id", pair.id), ("access", pair.access))
        }
        for pool_id, pair in keys.made().items()
    }


def key_pair(found: dict[str, Any]) -> KeyPair:
    """The keys of one pool; raises ValueError, TypeError or LookupError for anything else."""
    one, other = (
        SigningKey(found[use]["kid"], private_key(found[use]["pem"])) for use in ("id", "access")
    )
    return KeyPair(one, other)
