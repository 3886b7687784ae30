"""Whose certificates are trusted: the operating system's authorities, and those of a setting.

AWS_CA_BUNDLE takes the place of the system's, as with any AWS tool; a profile's `ca_bundle` is
added to them, and AWS_CA_BUNDLE doesn't count beside it.

A context is made for each connection. Those of truststore hold a lock during the handshake, so a
silent server would keep the next connection waiting too. Nothing is injected into `ssl`: beside
botocore that ends in a recursion. Importing this module is slow (ssl).
"""

from __future__ import annotations

import os
import ssl
import stat
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import truststore

from desktop.auth.errors import SettingFlaw, SettingUnusable

if TYPE_CHECKING:
    from collections.abc import Callable

VARIABLE = "AWS_CA_BUNDLE"
KEY = "ca_bundle"
"""The key of a profile."""
_State: TypeAlias = tuple[int, ...]
_checked: dict[str, _State] = {}
"""The files that had certificates when they were read last, by path, and their state then."""


def context_maker(ca_bundle: str = "") -> Callable[[], ssl.SSLContext]:
    """What makes a context that verifies; `ca_bundle` is the profile's file.

    Raises `SettingUnusable`, also for an empty variable: what it was meant to say is unknown.
    """
    if ca_bundle:
        _check(KEY, ca_bundle)
        return lambda: _system_context(ca_bundle)
    path = os.environ.get(VARIABLE)
    if path is None:
        return _system_context
    _check(VARIABLE, path)
    return lambda: _context_of(path)


def _system_context(added: str = "") -> ssl.SSLContext:
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if added:
        context.load_verify_locations(added)
    return context


def _context_of(path: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(path)
    return context


def _check(setting: str, path: str) -> None:
    flaw = _flaw(path)
    if flaw is not None:
        raise SettingUnusable(setting, flaw, path.strip())


def _flaw(path: str) -> SettingFlaw | None:
    try:
        found = Path(path).stat()
        # Opening a pipe would wait.
        if stat.S_ISREG(found.st_mode) and _has_certificates(path, _state(found)):
            return None
    except (ssl.SSLError, ValueError):
        return SettingFlaw.NO_CERTIFICATES
    except FileNotFoundError:
        return SettingFlaw.FILE_MISSING if path.strip() else SettingFlaw.NO_CERTIFICATES
    except OSError:
        return SettingFlaw.FILE_UNREADABLE
    return SettingFlaw.NO_CERTIFICATES


def _has_certificates(path: str, state: _State) -> bool:
    """Whether the file can be read and has any; parsed once for each state of the file.

    The 140 authorities of a system take 40 ms or more, and every request for keys would wait for
    that, even one without TLS. Only this check is spared: each connection reads the file anew.
    """
    with Path(path).open("rb"):
        if _checked.get(path) == state:
            return True
    if not _context_of(path).cert_store_stats()["x509"]:
        return False
    _checked[path] = state
    return True


def _state(found: os.stat_result) -> _State:
    """What differs as soon as the file was written to or another one took its place."""
    return (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)
