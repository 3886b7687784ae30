"""Judges the app client: whether it is known, its auth flow, its secret, and the replica's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth import errors as e
from desktop.setup.client_probe import CAN_BE_TRIED, ClientFindings, SecretState
from desktop.setup.connection_test.findings import Finding, Outcome
from desktop.setup.connection_test.network import address_keys, reason_of
from desktop.setup.connection_test.results import Step, StepResult

if TYPE_CHECKING:
    from desktop.config.profile import Profile

_SECRETS = {
    SecretState.FITS: Finding.SECRET_FITS,
    SecretState.NOT_NEEDED: Finding.SECRET_NOT_NEEDED,
    SecretState.MISSING: Finding.SECRET_MISSING,
    SecretState.WRONG: Finding.SECRET_WRONG,
    SecretState.NOT_WANTED: Finding.SECRET_NOT_WANTED,
    SecretState.UNKNOWN: Finding.SECRET_NOT_TOLD,
}


def flows_to_ask(profile: Profile, found: ClientFindings | None = None) -> tuple[str, ...]:
    """The flows to ask for next: first the connection's own, then those it could have instead."""
    own = profile.auth_flow
    if found is None:
        return (own,) if own in CAN_BE_TRIED else CAN_BE_TRIED
    if found.known is False or found.flows.get(own) is not False:
        return ()
    return tuple(it for it in CAN_BE_TRIED if it not in found.flows)


def joined(first: ClientFindings, more: ClientFindings) -> ClientFindings:
    """What was said when the client was asked twice, for other flows each time."""
    return ClientFindings(
        known=first.known or more.known,
        secret=more.secret if first.secret is SecretState.UNKNOWN else first.secret,
        flows={**first.flows, **more.flows},
        refusals=(*first.refusals, *more.refusals),
    )


def judge_client(
    profile: Profile, host: str, found: ClientFindings | e.DeskError
) -> tuple[StepResult, StepResult, StepResult]:
    """The steps CLIENT, FLOW and SECRET."""
    if isinstance(found, e.DeskError):
        return _not_asked(profile, host, found)
    values = {"client": profile.client_id, "host": host}
    details = "\n".join(dict.fromkeys(f"{it.service_code}: {it.message}" for it in found.refusals))
    if found.known is False:
        keys = ("client_id", *address_keys(profile))
        if keys[-1] == "region" and not profile.user_pool_id.startswith(f"{profile.region}_"):
            keys = keys[::-1]  # the two Regions differ, and one of them is most likely wrong
        return (
            StepResult(Step.CLIENT, Finding.CLIENT_UNKNOWN, values, keys, details),
            StepResult(Step.FLOW, Finding.AFTER_FAILURE),
            StepResult(Step.SECRET, Finding.AFTER_FAILURE),
        )
    finding = Finding.CLIENT_KNOWN if found.known else Finding.CLIENT_NOT_TOLD
    secret = _SECRETS[found.secret]
    keys = ("client_secret",) if secret.outcome is Outcome.FAILED else ()
    return (
        StepResult(Step.CLIENT, finding, values, (), details if not found.known else ""),
        _flow(profile, found),
        StepResult(Step.SECRET, secret, {}, keys),
    )


def judge_replica(profile: Profile, found: ClientFindings | e.DeskError) -> StepResult:
    """`profile` is the connection's own, `found` what was said in its `replica_region`."""
    values = {"region": profile.replica_region}
    keys = ("replica_endpoint_url",) if profile.replica_endpoint_url else ("replica_region",)
    if isinstance(found, e.DeskError):
        values["reason"] = reason_of(found)
        return StepResult(Step.REPLICA, Finding.REPLICA_SILENT, values, keys, str(found))
    if found.known is False:
        return StepResult(Step.REPLICA, Finding.REPLICA_UNKNOWN, values, ("replica_region",))
    return StepResult(Step.REPLICA, Finding.REPLICA_FINE, values)


def _flow(profile: Profile, found: ClientFindings) -> StepResult:
    own = profile.auth_flow
    others = [flow for flow, enabled in found.flows.items() if enabled]
    values = {"flow": own, "others": ", ".join(others)}
    if own not in CAN_BE_TRIED:
        return StepResult(Step.FLOW, Finding.FLOW_NOT_TRIED, values)
    match found.flows.get(own):
        case True:
            return StepResult(Step.FLOW, Finding.FLOW_ENABLED, values)
        case False:
            finding = Finding.FLOW_OFF if others else Finding.NO_FLOW
            return StepResult(Step.FLOW, finding, values, ("auth_flow",))
        case _:
            return StepResult(Step.FLOW, Finding.FLOW_NOT_TOLD, values)


def _not_asked(
    profile: Profile, host: str, error: e.DeskError
) -> tuple[StepResult, StepResult, StepResult]:
    values = {"host": host, "reason": reason_of(error)}
    strange = isinstance(error, e.ProtocolError)
    finding = Finding.NOT_COGNITO if strange else Finding.NO_ANSWER
    keys = address_keys(profile) if strange else ()
    return (
        StepResult(Step.CLIENT, finding, values, keys, str(error)),
        StepResult(Step.FLOW, Finding.AFTER_FAILURE),
        StepResult(Step.SECRET, Finding.AFTER_FAILURE),
    )
