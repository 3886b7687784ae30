"""What environment and system say about the transport: proxies, and AWS's kinds of endpoints.

Beside what `desktop.cognito.trust` reads nothing else of the environment counts, and AWS's config
and credentials files are never read. Importing this module is slow (botocore).
"""

from __future__ import annotations

import os
import re
from urllib.parse import unquote
from urllib.request import getproxies_environment

from botocore.utils import get_environ_proxies

from desktop.auth.addresses import parse_address
from desktop.auth.errors import SettingFlaw, SettingUnusable
from desktop.auth.partitions import service_host
from desktop.config.key_values import DIRECT
from desktop.system.desktop_proxies import desktop_proxies

_PROXY = re.compile(
    r"(?:https?://|//)?(?:(?P<user>[!-~]*)@)?(?:[\w.-]+|\[[0-9a-f:.]+\])(?::(?P<port>\d{1,5}))?/?",
    re.ASCII | re.IGNORECASE,
)
_PAC_FILE = re.compile(r"[^?#]+\.(?:pac|dat|js)(?:\?.*)?|(?:data|file):.*", re.IGNORECASE)
_MAX_PORT = 65_535
_SWITCHES = {"": False, "false": False, "true": True}


def proxies_for(url: str, given: str = "") -> dict[str, str]:
    """The proxies for requests to this address, by scheme. Raises `SettingUnusable`.

    The `given` one of a profile, which may be `DIRECT`, else the environment's, else the system's.
    Never one for this computer: a proxy has its own 127.0.0.1.
    """
    address = parse_address(url)
    if address is None or address.on_this_computer or given == DIRECT:
        return {}
    if given:
        return {address.scheme: given}
    proxies: dict[str, str] = get_environ_proxies(url)
    if not (proxies or getproxies_environment()):
        proxies = desktop_proxies().proxies_for(address.host)
    proxy = proxies.get(address.scheme)
    if proxy and not _is_proxy(proxy):
        flaw = SettingFlaw.PAC_FILE if _PAC_FILE.fullmatch(proxy) else SettingFlaw.NOT_A_PROXY
        raise SettingUnusable(_variable_of(address.scheme, proxy), flaw)
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
