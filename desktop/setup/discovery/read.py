"""Reads whatever connects to a pool: a file's content, or a text that was pasted or dropped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.setup.discovery.addresses import read_address
from desktop.setup.discovery.amplify_configuration import read_amplify_configuration
from desktop.setup.discovery.amplify_outputs import read_amplify_outputs
from desktop.setup.discovery.descriptions import read_descriptions
from desktop.setup.discovery.file_text import text_of
from desktop.setup.discovery.flaws import Flaw, NothingFound
from desktop.setup.discovery.ids import read_ids
from desktop.setup.discovery.js_object import json_of_object
from desktop.setup.discovery.json_object import object_in, text_at
from desktop.setup.discovery.link import is_link, read_link
from desktop.setup.discovery.other_json import flaw_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.setup.discovery.found import Found

_READERS = (read_amplify_outputs, read_amplify_configuration, read_descriptions)
_TOKEN = re.compile(r"eyJ[\w-]+\.[\w-]+\.[\w.-]*", re.ASCII)
_MAX_TEXT = 64 * 1024
"""Characters of a text that isn't JSON: a window waits while it is read."""


def read_file(data: bytes) -> Found:
    """What is in such a file, whatever its name. Raises `NothingFound`."""
    return _read(text_of(data))


def read_text(text: str) -> Found:
    """What is in a text: a link, an address, ids, or the content of a file. `NothingFound` else."""
    text = text.strip().strip("<>\"'").strip()
    if not text:
        raise NothingFound(Flaw.EMPTY)
    if is_link(text):
        return read_link(text)
    if found := read_address(text):
        return found
    if text[0] in "{[" or "\n" in text:
        return _read(text)
    if found := read_ids(text):
        return found
    raise NothingFound(Flaw.TOKEN if _TOKEN.fullmatch(text) else Flaw.OTHER_TEXT)


def is_for_us(text: str) -> bool:
    """Whether a text that was dropped on a window is meant to be read, sound or not."""
    if len(text) > _MAX_TEXT:
        return False
    if is_link(text.strip()):
        return True
    try:
        read_text(text)
    except NothingFound:
        return False
    return True


def _read(text: str) -> Found:
    stripped = text.strip()
    if _TOKEN.fullmatch(stripped):
        raise NothingFound(Flaw.TOKEN)
    if stripped[0] in "{[":
        return _read_object(object_in(text))
    if len(text) > _MAX_TEXT:
        raise NothingFound(Flaw.TOO_LARGE)
    return _read_object(object_in(json_of_object(text)))


def _read_object(content: Mapping[str, object]) -> Found:
    for reader in _READERS:
        if found := reader(content):
            return found
    if found := read_address(text_at(content, "issuer")):  # a pool's openid-configuration
        return found
    raise NothingFound(flaw_of(content))
