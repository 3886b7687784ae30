"""Everything that can end a step, as one tree.

DeskError
├── ServiceError                 the service answered, and said no
│   ├── IncorrectCredentials     wrong password, or no such user: one and the same
│   ├── PasswordNotAccepted      InvalidPassword, where no new one was sent
│   ├── UserUnknown              told outside of a sign-in only
│   ├── RefusedWithoutReason     NotAuthorized in words that this app doesn't know
│   ├── StoppedByProtection      threat protection, "for security reasons"
│   ├── CurrentPasswordWrong     when changing the password
│   ├── AnswerRefused            the answer to a question of the organisation's own
│   ├── ClockOff                 an SRP proof that the service takes for too old or too new
│   ├── AttemptsExceeded         locked out for a while
│   ├── ChallengeSessionExpired  the person took longer than AuthSessionValidity
│   ├── ChallengeSessionInvalid  that step was already completed
│   ├── UserDisabled
│   ├── TemporaryPasswordExpired
│   ├── SignedOut                the refresh token is no longer good
│   │   └── AccountTurnedOff     since an administrator turned the account off
│   ├── RotationRequired         REFRESH_TOKEN_AUTH at a client with rotation on
│   ├── CodeMismatch
│   ├── CodeAlreadyUsed          a TOTP code works once
│   ├── CodeExpired
│   ├── CodeNotDelivered
│   ├── PasswordResetRequired
│   ├── UserNotConfirmed
│   ├── PasswordRefused          the new password breaks the pool's policy
│   ├── PasswordUsedBefore
│   ├── AttributesRefused        a required attribute has a form that the pool doesn't take
│   ├── TooManyFailedCodes
│   ├── TooManyRequests
│   │   └── LimitReached         a limit of this account or pool: waiting long helps, no trying
│   ├── NoSecondFactor
│   ├── DeviceUnknown            the service has forgotten this computer
│   ├── AlreadyActivated
│   ├── ResetNotPossible         no verified address, or still a temporary password
│   ├── ScopeMissing             the access token may not look after the account
│   ├── ChangeRefused            the pool doesn't allow this change to the account
│   ├── RequestNotAccepted       InvalidParameter in words that this app doesn't know
│   ├── PasswordChallengeRequired  the chosen first factor isn't for this user
│   ├── ChangedMeanwhile         two changes at the same moment
│   ├── DeviceKeyTaken
│   ├── SessionNotEnded          a session in the person's list that can't be ended
│   ├── SessionUnknown           a session that is no longer there
│   ├── AliasTaken
│   ├── RefusedByOrganisation    a Lambda trigger said no, in its own words
│   ├── Misconfigured            pool, client or profile, never the person
│   │   ├── ClientUnknown        no such app client at this address
│   │   ├── FlowNotEnabled       the app client doesn't allow this auth flow
│   │   ├── SecretMissing        the app client has a secret
│   │   ├── SecretRefused        the app client has another secret, or none
│   │   └── FeatureNotInTier     the pool's feature plan lacks what was asked for
│   ├── NotAvailableNow          a replica can't do it, or the pool has it switched off
│   ├── Blocked                  a web firewall in front of the service
│   └── ServiceFault             the service had a problem of its own
│       └── OrganisationFault    a Lambda trigger gave no answer in time
├── TransportError               no answer that counts
│   ├── NotSent                  the connection was never made
│   │   ├── NameNotFound         the name server knows no such host, or doesn't answer
│   │   ├── NoDirectWay          and the system names a PAC file, which isn't read
│   │   ├── ProxyUnreachable     the proxy that is set doesn't answer
│   │   ├── ProxyRefused         the network's proxy wants a sign-in of its own
│   │   └── UntrustedCertificate
│   ├── ReplyLost                sent, and nothing came back: the result is unknown
│   └── ProtocolError            something came back that no Cognito says
│       ├── WebPageReceived      a page, and no certificate that says whose
│       ├── NotCognito           a server that doesn't know its operations
│       └── ReplyNotUnderstood   the service's, of a shape that this app doesn't know
├── SettingUnusable              a variable of the environment is in the way; nothing was sent
├── TokensRejected               tokens came, and did not pass every check (jwt/)
├── NothingKept                  no session is remembered here, so there is none to go on with
├── UnsupportedChallenge         a step this app does not know
├── NotAtReplica                 a step that the pool's replica takes no answer to
├── ChallengeNotAllowed          a step that the connection's auth flow never brings
├── SameQuestionAgain            the organisation's question came back as it was
├── EndlessLoop                  the same steps again and again, without a person
├── TooManyAttributes            more are required with a new password than a pool can have
├── PhoneNumberNeeded            MFA must be set up, and nothing but text messages may be
├── VerificationError            one failed check on a token (jwt/)
└── UnexpectedError              a mistake of ours
"""

from __future__ import annotations

from desktop.auth.errors.ends import (
    ChallengeNotAllowed,
    EndlessLoop,
    NotAtReplica,
    NothingKept,
    PhoneNumberNeeded,
    SameQuestionAgain,
    TooManyAttributes,
    UnexpectedError,
    UnsupportedChallenge,
)
from desktop.auth.errors.root import DeskError
from desktop.auth.errors.service import (
    AccountTurnedOff,
    AliasTaken,
    AlreadyActivated,
    AnswerRefused,
    AttemptsExceeded,
    AttributesRefused,
    Blocked,
    ChallengeSessionExpired,
    ChallengeSessionInvalid,
    ChangedMeanwhile,
    ChangeRefused,
    ClientUnknown,
    ClockOff,
    CodeAlreadyUsed,
    CodeExpired,
    CodeMismatch,
    CodeNotDelivered,
    CurrentPasswordWrong,
    DeviceKeyTaken,
    DeviceUnknown,
    FeatureNotInTier,
    FlowNotEnabled,
    IncorrectCredentials,
    LimitReached,
    Misconfigured,
    NoSecondFactor,
    NotAvailableNow,
    OrganisationFault,
    PasswordChallengeRequired,
    PasswordNotAccepted,
    PasswordRefused,
    PasswordResetRequired,
    PasswordUsedBefore,
    Refusal,
    RefusedByOrganisation,
    RefusedWithoutReason,
    RequestNotAccepted,
    ResetNotPossible,
    RotationRequired,
    ScopeMissing,
    SecretMissing,
    SecretRefused,
    ServiceError,
    ServiceFault,
    SessionNotEnded,
    SessionUnknown,
    SignedOut,
    StoppedByProtection,
    TemporaryPasswordExpired,
    TooManyFailedCodes,
    TooManyRequests,
    UserDisabled,
    UserNotConfirmed,
    UserUnknown,
)
from desktop.auth.errors.settings import SettingFlaw, SettingUnusable
from desktop.auth.errors.transport import (
    SERVICE,
    CertificateFlaw,
    NameNotFound,
    NoDirectWay,
    NotCognito,
    NotSent,
    ProtocolError,
    ProxyRefused,
    ProxyUnreachable,
    ReplyLost,
    ReplyNotUnderstood,
    TransportError,
    UntrustedCertificate,
    WebPageReceived,
)

__all__ = [
    "SERVICE",
    "AccountTurnedOff",
    "AliasTaken",
    "AlreadyActivated",
    "AnswerRefused",
    "AttemptsExceeded",
    "AttributesRefused",
    "Blocked",
    "CertificateFlaw",
    "ChallengeNotAllowed",
    "ChallengeSessionExpired",
    "ChallengeSessionInvalid",
    "ChangeRefused",
    "ChangedMeanwhile",
    "ClientUnknown",
    "ClockOff",
    "CodeAlreadyUsed",
    "CodeExpired",
    "CodeMismatch",
    "CodeNotDelivered",
    "CurrentPasswordWrong",
    "DeskError",
    "DeviceKeyTaken",
    "DeviceUnknown",
    "EndlessLoop",
    "FeatureNotInTier",
    "FlowNotEnabled",
    "IncorrectCredentials",
    "LimitReached",
    "Misconfigured",
    "NameNotFound",
    "NoDirectWay",
    "NoSecondFactor",
    "NotAtReplica",
    "NotAvailableNow",
    "NotCognito",
    "NotSent",
    "NothingKept",
    "OrganisationFault",
    "PasswordChallengeRequired",
    "PasswordNotAccepted",
    "PasswordRefused",
    "PasswordResetRequired",
    "PasswordUsedBefore",
    "PhoneNumberNeeded",
    "ProtocolError",
    "ProxyRefused",
    "ProxyUnreachable",
    "Refusal",
    "RefusedByOrganisation",
    "RefusedWithoutReason",
    "ReplyLost",
    "ReplyNotUnderstood",
    "RequestNotAccepted",
    "ResetNotPossible",
    "RotationRequired",
    "SameQuestionAgain",
    "ScopeMissing",
    "SecretMissing",
    "SecretRefused",
    "ServiceError",
    "ServiceFault",
    "SessionNotEnded",
    "SessionUnknown",
    "SettingFlaw",
    "SettingUnusable",
    "SignedOut",
    "StoppedByProtection",
    "TemporaryPasswordExpired",
    "TooManyAttributes",
    "TooManyFailedCodes",
    "TooManyRequests",
    "TransportError",
    "UnexpectedError",
    "UnsupportedChallenge",
    "UntrustedCertificate",
    "UserDisabled",
    "UserNotConfirmed",
    "UserUnknown",
    "WebPageReceived",
]
