"""What the environment says about the transport: proxies, certificates, AWS's kinds of endpoints.

Nothing else of the environment counts, and AWS's config and credentials files are never read.
Importing this module is slow (botocore).
"""

from __future__ import annotations

import os
import re
import ssl
import stat
from pathlib import Path
from urllib.parse import unquote

from botocore.utils import get_environ_proxies

from desktop.auth.addresses import parse_address
from desktop.auth.errors import SettingFlaw, SettingUnusable
from desktop.auth.partitions import service_host

CA_BUNDLE = "AWS_CA_BUNDLE"
_PROXY = re.compile(
    r"(?:https?://|//)?(?:(?P<user>[!-~]*)@)?(?:[\w.-]+|\[[0-9a-f:.]+\])(?::(?P<port>\d{1,5}))?/?",
    re.ASCII | re.IGNORECASE,
)
_MAX_PORT = 65_535
_SWITCHES = {"": False, "false": False, "true": True}


def ca_bundle() -> str | bool:
    """The file with the certificates to trust; True for those that come with botocore.

    Raises `SettingUnusable`, also for an empty variable: what it was meant to say is unknown.
    """
    path = os.environ.get(CA_BUNDLE)
    if path is None:
        return True
    flaw = _flaw_of_bundle(path)
    if flaw is not None:
        raise SettingUnusable(CA_BUNDLE, flaw, path.strip())
    return path


def _flaw_of_bundle(path: str) -> SettingFlaw | None:
    try:
        if stat.S_ISREG(Path(path).stat().st_mode):  # opening a pipe would wait
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            context.load_verify_locations(path)
            if context.cert_store_stats()["x509"]:
                return None
    except (ssl.SSLError, ValueError):
        return SettingFlaw.NO_CERTIFICATES
    except FileNotFoundError:
        return SettingFlaw.FILE_MISSING if path.strip() else SettingFlaw.NO_CERTIFICATES
    except OSError:
        return SettingFlaw.FILE_UNREADABLE
    return SettingFlaw.NO_CERTIFICATES


def proxies_for(url: str) -> dict[str, str]:
    """The proxies for requests to this address, by scheme. Raises `SettingUnusable`.

    Never one for this computer: a proxy has its own 127.0.0.1.
    """
    address = parse_address(url)
    if address is None or address.on_this_computer:
        return {}
    proxies: dict[str, str] = get_environ_proxies(url)
    proxy = proxies.get(address.scheme)
    if proxy and not _is_proxy(proxy):
        raise SettingUnusable(_variable_of(address.scheme, proxy), SettingFlaw.NOT_A_PROXY)
    return proxies


def aws_address(region: str) -> str:
    """The address of Cognito's API in a Region: of the usual hosts, or of those two other kinds.

    Raises `SettingUnusable`.
    """
    fips, dual_stack = switch("AWS_USE_FIPS_ENDPOINT"), switch("AWS_USE_DUALSTACK_ENDPOINT")
    return f"https://{service_host(region, fips=fips, dual_stack=dual_stack)}"


def switch(variable: str) -> bool:
    """Whether this variable is "true". Raises `SettingUnusable` for what is no switch."""
    try:
        return _SWITCHES[os.environ.get(variable, "").lower()]
    except KeyError:
        raise SettingUnusable(variable, SettingFlaw.NOT_A_SWITCH) from None


def _is_proxy(text: str) -> bool:
    found = _PROXY.fullmatch(text)
    if found is None or int(found["port"] or 0) > _MAX_PORT:
        return False
    return unquote(found["user"] or "").isascii()  # a header has nothing else


def _variable_of(scheme: str, value: str) -> str:
    name = f"{scheme}_proxy"
    found = [each for each, text in os.environ.items() if each.lower() == name and text == value]
    return found[0] if found else "the system's proxy setting"
