"""The account of the person who is signed in, as the service knows it now."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, cast

from desktop.auth.calls import call
from desktop.auth.errors import Misconfigured, NotAvailableNow, RequestNotAccepted
from desktop.auth.flows.sessions import SessionList, list_sessions
from desktop.auth.method import SECOND_FACTORS, Method

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.auth.replies import Reply
    from desktop.auth.session import Session
    from desktop.auth.steps import Flow

PAGE_SIZE = 60
"""Devices; the service's maximum."""
MAX_PAGES = 20


@dataclass(frozen=True, slots=True)
class ListedDevice:
    """A device in the person's list. Times are epoch seconds, None where not told."""

    key: str
    name: str
    last_address: str
    created: float | None
    last_used: float | None


@dataclass(frozen=True, slots=True)
class Account:
    """User name, attributes, second factors, devices and sessions."""

    user_name: str
    attributes: Mapping[str, str] = field(repr=False)
    """The service's strings, such as "true": the properties below have the right types."""
    methods: tuple[Method, ...]
    """Second factors that are switched on."""
    preferred: Method | None
    devices: tuple[ListedDevice, ...]
    """Empty also where the pool doesn't track devices."""
    sessions: SessionList = field(default_factory=SessionList, repr=False)

    @property
    def phone_number(self) -> str:
        """In the form "+14155550100"; empty when there is none."""
        return self.attributes.get("phone_number", "")

    @property
    def phone_verified(self) -> bool:
        """Whether the service takes the number for the person's own."""
        return self.attributes.get("phone_number_verified") == "true"

    @property
    def email(self) -> str:
        """The email address; empty when there is none."""
        return self.attributes.get("email", "")

    @property
    def email_verified(self) -> bool:
        """Whether the service takes the address for the person's own."""
        return self.attributes.get("email_verified") == "true"


def account(session: Session) -> Flow[Account]:
    """Read the account of this session."""
    user = yield from get_user(session)
    return Account(
        user_name=cast("str", user.body["Username"]),
        attributes=_pairs(user.body["UserAttributes"]),
        methods=methods_on(user),
        preferred=preferred(user),
        devices=(yield from _devices(session)),
        sessions=(yield from list_sessions(session)),
    )


def get_user(session: Session) -> Flow[Reply]:
    """GetUser's reply."""
    access = {"AccessToken": session.tokens.access_token}
    return (yield from call("GetUser", access, repeatable=True, regions=session.regions))


def methods_on(user: Reply) -> tuple[Method, ...]:
    """The second factors that are on, by GetUser's reply, as far as this app knows them."""
    names = cast("Sequence[str]", user.body.get("UserMFASettingList") or ())
    return tuple(method for method in SECOND_FACTORS if method.value in names)


def destinations(user: Reply) -> dict[Method, str]:
    """Where each method's code goes, by GetUser's reply."""
    attributes = _pairs(user.body.get("UserAttributes") or ())
    found = {
        Method.SMS: attributes.get("phone_number", ""),
        Method.EMAIL: attributes.get("email", ""),
    }
    return {method: where for method, where in found.items() if where}


def preferred(user: Reply) -> Method | None:
    """The second factor that is asked for first, by GetUser's reply."""
    name = user.body.get("PreferredMfaSetting")
    return next((method for method in SECOND_FACTORS if method.value == name), None)


def _devices(session: Session) -> Flow[tuple[ListedDevice, ...]]:
    """All pages of the list, up to `MAX_PAGES`. A pool that tracks no devices refuses the call."""
    access = {"AccessToken": session.tokens.access_token, "Limit": PAGE_SIZE}
    next_page: dict[str, object] = {}
    found: list[ListedDevice] = []
    try:
        for _ in range(MAX_PAGES):
            page = yield from call(
                "ListDevices", {**access, **next_page}, repeatable=True, regions=session.regions
            )
            listed = cast("Sequence[Mapping[str, object]]", page.body.get("Devices") or ())
            found += [_device(device) for device in listed]
            if not page.body.get("PaginationToken"):
                break
            next_page = {"PaginationToken": page.body["PaginationToken"]}
    except (Misconfigured, NotAvailableNow, RequestNotAccepted):
        return ()
    return tuple(found)


def _device(given: Mapping[str, object]) -> ListedDevice:
    attributes = _pairs(given.get("DeviceAttributes") or ())
    return ListedDevice(
        key=cast("str", given["DeviceKey"]),
        name=attributes.get("device_name", ""),
        last_address=attributes.get("last_ip_used", ""),
        created=_seconds(given.get("DeviceCreateDate")),
        last_used=_seconds(given.get("DeviceLastAuthenticatedDate")),
    )


def _pairs(given: object) -> dict[str, str]:
    """The service's lists of `{"Name", "Value"}`."""
    pairs = cast("Sequence[Mapping[str, str]]", given)
    return {pair["Name"]: pair.get("Value") or "" for pair in pairs}


def _seconds(moment: object) -> float | None:
    return moment.timestamp() if isinstance(moment, datetime) else None
