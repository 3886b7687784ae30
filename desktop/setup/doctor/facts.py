"""What is known of a pool: replies of AWS as they came, or why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.auth.phrase import Phrase

Body = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class NotRead:
    """A call that brought nothing."""

    action: str
    """As permissions name it, such as "sns:GetSMSSandboxAccountStatus"."""
    reason: str
    """Such as "no permission"; a `Phrase` but for what a command was told by boto3."""
    absent: bool = False
    """Whether AWS says that there is no such thing."""


NOT_ASKED = NotRead("", Phrase("not asked for"))


@dataclass(frozen=True, slots=True)
class ConnectionFacts:
    """What the connection on this computer expects of the pool."""

    auth_flow: str = "USER_PASSWORD_AUTH"
    has_secret: bool = False
    issuer: str = ""
    """The only one that it takes; empty for any of the pool's own."""
    replica_region: str = ""
    code_minutes: int | None = None
    refresh_days: int | None = None
    acr_values: str = ""


@dataclass(frozen=True, slots=True)
class PoolFacts:
    """One pool and one of its app clients. The secret of the app client is never in it."""

    region: str
    pool_id: str
    client_id: str
    connection: ConnectionFacts = ConnectionFacts()
    pool: Body | NotRead = field(default=NOT_ASKED, repr=False)
    """`UserPool` of DescribeUserPool."""
    mfa: Body | NotRead = field(default=NOT_ASKED, repr=False)
    """GetUserPoolMfaConfig."""
    client: Body | NotRead = field(default=NOT_ASKED, repr=False)
    """`UserPoolClient` of DescribeUserPoolClient; of a secret only `HasSecret`, a boolean."""
    secrets: Body | NotRead = NOT_ASKED
    """ListUserPoolClientSecrets, without any value of a secret."""
    sessions: Body | NotRead = NOT_ASKED
    """GetUserPoolSessionConfiguration."""
    client_sessions: Body | NotRead = NOT_ASKED
    """GetUserPoolClientSessionConfiguration."""
    replicas: Body | NotRead = NOT_ASKED
    """ListUserPoolReplicas."""
    sms_attributes: Body | NotRead = NOT_ASKED
    """GetSMSAttributes of SNS, in the Region that sends the pool's messages."""
    sms_sandbox: Body | NotRead = NOT_ASKED
    """GetSMSSandboxAccountStatus of SNS."""
    sms_originators: Body | NotRead = NOT_ASKED
    """ListOriginationNumbers of SNS."""
    sms_role: Body | NotRead = NOT_ASKED
    """`Role` of IAM's GetRole, with the trust policy as an object."""


def member(body: Body | NotRead, path: str) -> object:
    """What stands there, such as "Policies.PasswordPolicy"; None where nothing does."""
    found: object = body
    for name in path.split("."):
        if not isinstance(found, Mapping):
            return None
        found = found.get(name)
    return found


def texts(body: Body | NotRead, path: str) -> tuple[str, ...]:
    """The texts of a list that stands there."""
    found = member(body, path)
    return tuple(str(it) for it in found) if isinstance(found, (list, tuple)) else ()


def objects(body: Body | NotRead, path: str) -> tuple[Body, ...]:
    """The objects of a list that stands there."""
    found = member(body, path)
    if not isinstance(found, (list, tuple)):
        return ()
    return tuple(it for it in found if isinstance(it, Mapping))


def number(body: Body | NotRead, path: str, usual: int) -> int:
    """The whole number that stands there; `usual` is what AWS takes without one."""
    found = member(body, path)
    if isinstance(found, str) and found.isdecimal():  # as some doubles have it
        return int(found)
    return found if type(found) is int else usual
