"""Reads what can be known of a pool's settings. Calls that read only; slow to import (boto3)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.auth.phrase import Phrase
from desktop.setup.doctor.facts import NotRead, PoolFacts
from desktop.setup.doctor.text_messages import role_arn, sends_sms, sms_region
from desktop.setup.provisioning.problems import AwsProblem, Cause

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.aws.session import AwsSession
    from desktop.setup.doctor.facts import Body, ConnectionFacts

ABSENT = "ResourceNotFoundException"
REASONS = {
    Cause.NO_CREDENTIALS: Phrase("no AWS credentials"),
    Cause.NO_PROFILE: Phrase("no such profile in the AWS config"),
    Cause.CONFIG_UNREADABLE: Phrase("the AWS config can't be read"),
    Cause.NO_REGION: Phrase("no Region"),
    Cause.EXPIRED: Phrase("the AWS credentials have expired"),
    Cause.SIGN_IN_NEEDED: Phrase("the AWS sign-in (SSO) has expired"),
    Cause.MFA_CODE_NEEDED: Phrase("the AWS role asks for an MFA code, and there is no terminal"),
    Cause.MFA_CODE_REFUSED: Phrase("the MFA code for the AWS role was refused"),
    Cause.REFUSED: Phrase("the AWS credentials were refused"),
    Cause.NO_PERMISSION: Phrase("no permission"),
    Cause.TOO_MANY_REQUESTS: Phrase("too many requests"),
    Cause.UNREACHABLE: Phrase("AWS can't be reached"),
    Cause.CERTIFICATE: Phrase("the certificate of AWS isn't trusted here"),
    Cause.PROXY: Phrase("the proxy wants a password, or refused the one it was given"),
    Cause.SETTING: Phrase("a setting for proxy or certificates can't be used"),
}


def read_pool(
    session: AwsSession, pool_id: str, client_id: str, connection: ConnectionFacts
) -> PoolFacts:
    """All facts; what can't be read says why. Never raises: after a total failure asks no more."""
    reading = _Reading(session)
    pool = {"UserPoolId": pool_id}
    client = {**pool, "ClientId": client_id}
    facts = PoolFacts(
        session.region,
        pool_id,
        client_id,
        connection,
        pool=reading.read("cognito-idp", "DescribeUserPool", pool, inner="UserPool"),
        mfa=reading.read("cognito-idp", "GetUserPoolMfaConfig", pool),
        client=_without_secret(
            reading.read("cognito-idp", "DescribeUserPoolClient", client, inner="UserPoolClient")
        ),
        secrets=_without_values(reading.read("cognito-idp", "ListUserPoolClientSecrets", client)),
        sessions=reading.read("cognito-idp", "GetUserPoolSessionConfiguration", pool),
        client_sessions=reading.read(
            "cognito-idp", "GetUserPoolClientSessionConfiguration", client
        ),
        replicas=reading.read("cognito-idp", "ListUserPoolReplicas", pool),
    )
    return _with_sms(reading, facts) if sends_sms(facts) else facts


def _with_sms(reading: _Reading, facts: PoolFacts) -> PoolFacts:
    region, arn = sms_region(facts), role_arn(facts)
    name = {"RoleName": arn.rpartition("/")[2]}
    return replace(
        facts,
        sms_attributes=reading.read("sns", "GetSMSAttributes", {}, region),
        sms_sandbox=reading.read("sns", "GetSMSSandboxAccountStatus", {}, region),
        sms_originators=reading.read("sns", "ListOriginationNumbers", {}, region),
        sms_role=reading.read("iam", "GetRole", name, inner="Role")
        if arn
        else NotRead("", Phrase("there is no role")),
    )


class _Reading:
    def __init__(self, session: AwsSession) -> None:
        self._session = session
        self._total: NotRead | None = None

    def read(
        self,
        service: str,
        operation: str,
        parameters: Mapping[str, object],
        region: str = "",
        *,
        inner: str = "",
    ) -> Body | NotRead:
        """The reply, or its member `inner`."""
        if self._total is not None:
            return self._total
        try:
            found = self._session.call(service, operation, parameters, region)
        except AwsProblem as problem:
            reason = REASONS.get(problem.cause) or Phrase(
                "refused ({reply})", reply=problem.code or problem.detail
            )
            if problem.is_total:
                self._total = NotRead("", reason)
                return self._total
            if problem.code == ABSENT:
                return NotRead("", Phrase("there is none"), absent=True)
            return NotRead(problem.action, reason)
        body = found.get(inner) if inner else found
        return (
            body
            if isinstance(body, dict)
            else NotRead(f"{service}:{operation}", Phrase("no answer"))
        )


def _without_secret(client: Body | NotRead) -> Body | NotRead:
    if isinstance(client, NotRead):
        return client
    kept = {name: value for name, value in client.items() if name != "ClientSecret"}
    return kept | {"HasSecret": bool(client.get("ClientSecret"))}


def _without_values(secrets: Body | NotRead) -> Body | NotRead:
    if isinstance(secrets, NotRead):
        return secrets
    found = secrets.get("ClientSecrets")
    listed = found if isinstance(found, list) else []
    return {"ClientSecrets": [{"ClientSecretId": it.get("ClientSecretId")} for it in listed]}
