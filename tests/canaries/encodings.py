"""How a secret may look where it has leaked to."""

from __future__ import annotations

import base64
import html
import json
from typing import TYPE_CHECKING
from urllib.parse import quote, quote_plus

if TYPE_CHECKING:
    from collections.abc import Iterator

URL_SAFE = bytes.maketrans(b"+/", b"-_")


def forms(secret: str) -> dict[str, bytes]:
    """Every form by its name. Forms that come out the same are there once, under the first name."""
    found: dict[str, bytes] = {}
    for name, data in _forms(secret):
        if data not in found.values():
            found[name] = data
    return found


def _forms(secret: str) -> Iterator[tuple[str, bytes]]:
    raw = secret.encode()
    yield "raw", raw
    yield "UTF-16 LE", secret.encode("utf-16-le")
    yield "UTF-16 BE", secret.encode("utf-16-be")
    yield "hex", raw.hex().encode()
    yield "HEX", raw.hex().upper().encode()
    for name, text in (("percent", quote(secret, safe="")), ("form", quote_plus(secret))):
        yield f"{name}-encoded", text.encode()
        yield f"{name}-encoded, lower case", _lower_escapes(text).encode()
    in_json = json.dumps(secret)[1:-1]
    yield "JSON", in_json.encode()
    yield "JSON in JSON", json.dumps(in_json)[1:-1].encode()
    yield "JSON in repr", repr(in_json)[1:-1].encode()  # how botocore prints a request's body
    yield "JSON, not ASCII", json.dumps(secret, ensure_ascii=False)[1:-1].encode()
    yield "repr", repr(secret)[1:-1].encode()
    yield "repr of bytes", repr(raw)[2:-1].encode()
    yield "HTML", html.escape(secret).encode()
    for before in range(3):
        coded = base64_within(raw, before)
        yield f"base64 at {before}", coded
        yield f"base64url at {before}", coded.translate(URL_SAFE)


def base64_within(raw: bytes, before: int) -> bytes:
    """What `raw` always looks like in base64 when so many bytes (modulo 3) stand before it.

    The characters at both ends also depend on the neighbours: they are left out.
    """
    coded = base64.b64encode(bytes(before) + raw).rstrip(b"=")
    first = -(-before * 8 // 6)
    whole = (before + len(raw)) * 8 // 6
    return coded[first:whole]


def _lower_escapes(text: str) -> str:
    """`%2F` → `%2f`, and nothing else."""
    head, *rest = text.split("%")
    return "%".join([head, *(part[:2].lower() + part[2:] for part in rest)])
