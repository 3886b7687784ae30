"""Judges the way to the service: settings, proxy, name, connection, TLS."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.auth import errors as e
from desktop.setup.connection_test.findings import Finding
from desktop.setup.connection_test.results import Step, StepResult

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.config.profile import Profile

SHOWN = 4
"""Addresses that a sentence names."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """What a host's name stands for."""

    addresses: tuple[str, ...] = ()
    """IP addresses; none where the look-up failed."""
    reason: str = ""
    """The system's words for why."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try to connect to an address."""

    address: str
    reason: str = ""
    """Why it failed, in the system's words; empty where it is connected."""


def address_keys(profile: Profile) -> tuple[str, ...]:
    """The keys that say where requests go; none where the environment says it."""
    if profile.endpoint_url:
        return ("endpoint_url",)
    return ("region",) if profile.redirection is None else ()


def judge_settings(profile: Profile, flaw: e.SettingUnusable | None) -> StepResult:
    """`flaw`: what was raised when the settings were looked at."""
    if flaw is not None:
        keys = (flaw.setting,) if flaw.setting in ("endpoint_url", "ca_bundle") else ()
        if flaw.flaw is e.SettingFlaw.REDIRECTS:
            keys = ("endpoint_overrides",)
        values = {"setting": flaw.setting}
        return StepResult(Step.SETTINGS, Finding.SETTING_UNUSABLE, values, keys, str(flaw))
    found = profile.redirection
    if found is not None:
        values = {"setting": found.variable, "place": found.place}
        return StepResult(Step.SETTINGS, Finding.REDIRECTED, values)
    return StepResult(Step.SETTINGS, Finding.SETTINGS_FINE)


def judge_proxy(
    profile: Profile, proxy: str, lookup: Lookup, attempts: Sequence[Attempt]
) -> StepResult:
    """`proxy`: its address without a password; empty where none is used."""
    keys = _proxy_keys(profile)
    if not proxy:
        return StepResult(Step.PROXY, Finding.NO_PROXY)
    values = {"proxy": proxy, "reason": lookup.reason}
    if not lookup.addresses:
        return StepResult(Step.PROXY, Finding.PROXY_NAME_UNKNOWN, values, keys)
    if all(it.reason for it in attempts):
        values["reason"] = attempts[0].reason if attempts else ""
        return StepResult(Step.PROXY, Finding.PROXY_SILENT, values, keys)
    return StepResult(Step.PROXY, Finding.PROXY_ANSWERS, values)


def judge_name(profile: Profile, host: str, lookup: Lookup) -> StepResult:
    """Without a proxy."""
    if lookup.addresses == (host.strip("[]"),):
        return StepResult(Step.NAME, Finding.NO_NAME, {"host": host})
    if lookup.addresses:
        values = {"host": host, "addresses": _listed(lookup.addresses)}
        return StepResult(Step.NAME, Finding.NAME_FOUND, values)
    values = {"host": host, "reason": lookup.reason}
    return StepResult(Step.NAME, Finding.NAME_UNKNOWN, values, address_keys(profile))


def judge_connection(profile: Profile, attempts: Sequence[Attempt]) -> StepResult:
    """Without a proxy; one attempt at least."""
    reached = [it.address for it in attempts if not it.reason]
    failed = [it for it in attempts if it.reason]
    values = {
        "addresses": _listed(reached),
        "others": _listed([it.address for it in failed]),
        "reason": failed[0].reason if failed else "",
    }
    if not failed:
        return StepResult(Step.CONNECTION, Finding.CONNECTED, values)
    if reached:
        return StepResult(Step.CONNECTION, Finding.CONNECTED_PARTLY, values)
    keys = address_keys(profile) if profile.endpoint_url else ()
    return StepResult(Step.CONNECTION, Finding.NOT_CONNECTED, values, keys)


_FLAWS = {
    e.CertificateFlaw.UNKNOWN_ISSUER: Finding.UNKNOWN_ISSUER,
    e.CertificateFlaw.OUT_OF_DATE: Finding.OUT_OF_DATE,
    e.CertificateFlaw.OTHER_NAME: Finding.OTHER_NAME,
}


def judge_tls(profile: Profile, host: str, found: str | e.DeskError) -> StepResult:
    """`found`: who signed the certificate that was accepted, or what was raised."""
    if isinstance(found, str):
        return StepResult(Step.TLS, Finding.CERTIFICATE_GOOD, {"issuer": found})
    values = {"host": host, "reason": reason_of(found)}
    if isinstance(found, e.TransportError):
        values["proxy"] = found.proxy
    finding, keys = Finding.TLS_FAILED, address_keys(profile)
    if isinstance(found, e.UntrustedCertificate):
        values["issuer"] = found.issuer
        finding = _FLAWS[found.flaw]
        if finding is Finding.UNKNOWN_ISSUER and not found.issuer:
            finding = Finding.UNKNOWN_ISSUER_UNSEEN
        if finding is Finding.OUT_OF_DATE:
            keys = ()
        elif finding is not Finding.OTHER_NAME:
            keys = ("ca_bundle",)
    elif isinstance(found, e.ProxyRefused):
        finding, keys = Finding.PROXY_WANTS_LOGIN, ()
    elif values.get("proxy"):
        finding, keys = Finding.PROXY_BLOCKS, (*keys, *_proxy_keys(profile))
    return StepResult(Step.TLS, finding, values, keys, str(found))


def _proxy_keys(profile: Profile) -> tuple[str, ...]:
    return ("proxy",) if profile.proxy else ()


def reason_of(error: e.DeskError) -> str:
    """The system's or the service's words, without the host."""
    if isinstance(error, e.TransportError):
        return error.reason
    if isinstance(error, e.ServiceError):
        return error.refusal.message or error.refusal.service_code
    return str(error) or type(error).__name__


def _listed(addresses: Sequence[str]) -> str:
    more = "" if len(addresses) <= SHOWN else ", …"
    return ", ".join(addresses[:SHOWN]) + more
