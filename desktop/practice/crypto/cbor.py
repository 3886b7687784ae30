"""Reading CBOR (RFC 8949), as far as WebAuthn uses it: definite lengths, no tags, no floats."""

from __future__ import annotations

_DEEPEST = 8
"""Levels of arrays and maps inside each other."""
_MOST_ITEMS = 1_000
"""Of an array or map."""
_UNSIGNED, _NEGATIVE, _BYTES, _TEXT, _ARRAY, _MAP, _TAG, _SIMPLE = range(8)
_SIMPLE_VALUES = {20: False, 21: True, 22: None}
_LENGTHS = {24: 1, 25: 2, 26: 4, 27: 8}
"""Bytes of a number that doesn't fit into the first byte, by what that says."""


def read_item(data: bytes, start: int = 0, depth: int = 0) -> tuple[object, int]:
    """One data item at `start`, and where the next one begins. Raises ValueError."""
    if depth > _DEEPEST:
        raise ValueError("too deep")
    kind, short = divmod(_at(data, start, 1)[0], 32)
    if kind == _SIMPLE:
        if short not in _SIMPLE_VALUES:
            raise ValueError("a simple value or a float that isn't read")
        return _SIMPLE_VALUES[short], start + 1
    number, here = _number(data, start + 1, short)
    if kind == _UNSIGNED:
        return number, here
    if kind == _NEGATIVE:
        return -1 - number, here
    if kind == _BYTES:
        return _at(data, here, number), here + number
    if kind == _TEXT:
        return _at(data, here, number).decode(), here + number
    if kind == _TAG or number > _MOST_ITEMS:
        raise ValueError("a tag, or too many items")
    return _items(data, here, number * (1 + (kind == _MAP)), depth, is_map=kind == _MAP)


def _items(data: bytes, here: int, count: int, depth: int, *, is_map: bool) -> tuple[object, int]:
    items = []
    for _ in range(count):
        item, here = read_item(data, here, depth + 1)
        items.append(item)
    if not is_map:
        return items, here
    names = items[::2]
    if any(not isinstance(name, int | str) for name in names) or len(set(names)) < len(names):
        raise ValueError("a name that is neither number nor text, or one that comes twice")
    return dict(zip(names, items[1::2], strict=True)), here


def _number(data: bytes, here: int, short: int) -> tuple[int, int]:
    if short < min(_LENGTHS):
        return short, here
    if short not in _LENGTHS:
        raise ValueError("an indefinite length")
    return int.from_bytes(_at(data, here, _LENGTHS[short])), here + _LENGTHS[short]


def _at(data: bytes, start: int, length: int) -> bytes:
    part = data[start : start + length]
    if len(part) < length:
        raise ValueError("cut off")
    return part
