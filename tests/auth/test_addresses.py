"""Which addresses are fetched: https, or http on this computer."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from botocore.utils import is_valid_endpoint_url, is_valid_ipv6_endpoint_url
from hypothesis import example, given
from hypothesis import strategies as st
from urllib3.util import parse_url

from desktop.auth.addresses import can_be_fetched, is_this_computer, parse_address

FETCHED = (
    "https://login.example",
    "https://login.example:8443/pool/keys.json?v=2",
    "HTTPS://Login.Example/",
    "https://10.0.0.1",
    "https://[2001:db8::1]:8443/",
    "https://xn--bcher-kva.example",
    "http://127.0.0.1:8123",
    "http://127.8.4.2/pool",
    "http://localhost:4566/",
    "http://LOCALHOST",
    "http://[::1]:4566",
)
NEVER = (
    "",
    "https://",
    "https://[",
    "https://[::1",
    "https://[::zz]",
    "https://[1:2]",
    "https://[127.0.0.1]",
    "http://login.example",
    "http://localhost.login.example",
    "http://127.0.0.1.login.example",
    "http://127.0.0.256",
    "http://127.1",
    "http://0.0.0.0",
    "http://[::2]",
    "http://[::ffff:10.0.0.1]",
    "http://2130706433",
    "https://user@login.example",
    "https://user:password@login.example",
    "http://localhost@login.example",
    "http://localhost\\@login.example",
    "http://localhost#@login.example",
    "http://localhost\t.login.example",
    "https://login.example\n",
    " https://login.example",
    "https://login.example:0",
    "https://login.example:65536",
    "https://login.example:١",
    "https://lögin.example",
    "https://a..b",
    "https://-a.example",
    "https://login.example/a b",
    "ftp://login.example",
    "file:///etc/passwd",
    "//login.example",
    "login.example",
)


@pytest.mark.parametrize("url", FETCHED)
def test_https_and_this_computer_are_fetched(url: str):
    assert can_be_fetched(url)


@pytest.mark.parametrize("url", NEVER)
def test_nothing_else_is(url: str):
    assert not can_be_fetched(url)


@given(
    st.from_regex(r"https?://[!-~]{0,40}", fullmatch=True)
    | st.text(max_size=60)
    | st.sampled_from(FETCHED + NEVER).flatmap(
        lambda url: st.integers(0, len(url)).flatmap(
            lambda at: st.text(max_size=3).map(lambda new: url[:at] + new + url[at:])
        )
    )
)
@example("https://a:00443")
def test_all_that_read_the_address_agree_on_the_host(url: str):
    """The rule, Python, urllib3 and botocore: none sends to a host that the rule did not see."""
    address = parse_address(url)
    if address is None:
        return
    host = address.host.strip("[]")
    parts = urlsplit(url)
    assert (parts.scheme, parts.hostname, parts.username) == (address.scheme, host, None)
    assert parts.port in (None, address.port)
    read = parse_url(url)
    assert read.auth is None
    assert (read.host or "").strip("[]") == host
    assert is_valid_endpoint_url(url) or is_valid_ipv6_endpoint_url(url)
    assert address.scheme == "https" or is_this_computer(host)


def test_one_spelling_for_all():
    spellings = ("https://a.example", "HTTPS://A.example:443/", "https://a.example//")
    assert {parse_address(each).text for each in spellings} == {"https://a.example"}  # type: ignore[union-attr]
    other = parse_address("http://[::1]:4566/a/?b=C")
    assert other is not None
    assert (other.text, other.place) == ("http://[::1]:4566/a/?b=C", "[::1]:4566")
