"""A user pool: its settings and what it holds."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from desktop.practice import refusals
from desktop.practice.state.challenge_sessions import ChallengeSessions
from desktop.practice.state.grants import Grants
from desktop.practice.state.hourly_limits import HourlyLimits
from desktop.practice.state.issuers import IssuerType, issuer_of, region_of
from desktop.practice.state.lockout import Lockouts
from desktop.practice.state.passwords import PasswordPolicy
from desktop.practice.state.user_directory import UserDirectory

if TYPE_CHECKING:
    from desktop.practice.shapes import Body
    from desktop.practice.state.app_clients import AppClient
    from desktop.practice.state.replicas import Replica
    from desktop.practice.state.resource_servers import ResourceServer
    from desktop.practice.state.users import User

Mfa = Literal["OFF", "ON", "OPTIONAL"]

MFA_LOCKOUT_TAG = "practice:mfa-lockout"
"""A tag of the pool; with "off" wrong codes cause no lockout. Real pools differ here."""

SALTS_TAG = "practice:salts"
"""A tag of the pool; with "negative" the SRP salt of each password that is set is negative.

By default users' salts are not, since widespread clients read no sign; those of simulated users can
be.
"""

_STAND_IN = "ChallengeRequiredOnNewDevice"
_ON_PROMPT = "DeviceOnlyRememberedOnUserPrompt"


@dataclass(frozen=True, slots=True)
class Group:
    """A group of users."""

    name: str
    created: float
    description: str = ""
    role: str = ""
    """The ARN of an IAM role, or an empty text."""
    precedence: int | None = None
    """The lower the number, the further in front the group stands in tokens."""
    modified: float = 0
    """0 for a group that wasn't changed since it was made."""


@dataclass(slots=True)
class Pool:
    """A user pool. `created` and `modified` are epoch seconds."""

    id: str
    name: str
    created: float
    modified: float
    simulation_key: bytes = field(repr=False)
    """What simulated users are derived from: random, so that they can't be predicted."""
    settings: Body = field(default_factory=dict)
    """The members of CreateUserPool as they were given."""
    mfa: Mfa = "OFF"
    sms_mfa: bool = False
    totp_mfa: bool = False
    email_mfa: bool = False
    email_settings: Body = field(default_factory=dict)
    """EmailMfaConfiguration as it was given."""
    passkey_settings: Body = field(default_factory=dict)
    """WebAuthnConfiguration as it was given."""
    added_attributes: dict[str, Body] = field(default_factory=dict)
    """What AddCustomAttributes added to the schema, by full name."""
    resource_servers: dict[str, ResourceServer] = field(default_factory=dict)
    """By identifier."""
    clients: dict[str, AppClient] = field(default_factory=dict)
    users: UserDirectory = field(default_factory=UserDirectory)
    """By `key_of(user name)`."""
    groups: dict[str, Group] = field(default_factory=dict)
    challenges: ChallengeSessions = field(default_factory=ChallengeSessions)
    grants: Grants = field(default_factory=Grants)
    password_lockouts: Lockouts = field(default_factory=Lockouts)
    """By `key_of(user name)`."""
    code_lockouts: Lockouts = field(default_factory=Lockouts)
    """By sub."""
    hourly_limits: HourlyLimits = field(default_factory=HourlyLimits)
    tracks_sessions: bool = False
    most_sessions: int = 20
    """MaxPerUser: with one more sign-in the session that was used longest ago ends."""
    replica: Replica | None = None
    region: str = ""
    """The Region that it is served from: the primary one, which its id names, or a replica's."""

    def __post_init__(self) -> None:
        self.region = self.region or region_of(self.id)

    @property
    def issuer_type(self) -> IssuerType:
        """Which of the two kinds of issuer its tokens name."""
        kind: IssuerType = self.settings.get("IssuerConfiguration", {}).get("Type", "ORIGINAL")
        return kind

    @property
    def issuer(self) -> str:
        """The issuer of its tokens, the address of a real pool with this id."""
        return issuer_of(self.id, self.issuer_type, self.region)

    @property
    def issuers(self) -> tuple[str, ...]:
        """The issuers that publish its keys: the original one stays after a switch to UPDATED."""
        original = issuer_of(self.id, "ORIGINAL", self.region)
        return tuple(dict.fromkeys((original, self.issuer)))

    @property
    def is_replica(self) -> bool:
        """Whether this is the pool as a replica serves it."""
        return self.region != region_of(self.id)

    def served_by(self, replica: Replica) -> Pool:
        """The pool as its replica serves it."""
        return replace(
            self,
            region=replica.region,
            challenges=replica.challenges,
            password_lockouts=replica.password_lockouts,
            code_lockouts=replica.code_lockouts,
            hourly_limits=replica.hourly_limits,
        )

    @property
    def policy(self) -> PasswordPolicy:
        """The password policy."""
        given = self.settings.get("Policies", {}).get("PasswordPolicy")
        return PasswordPolicy() if given is None else PasswordPolicy.from_api(given)

    @property
    def locks_codes(self) -> bool:
        """Whether wrong codes cause a lockout."""
        return self.tag(MFA_LOCKOUT_TAG) != "off"

    @property
    def has_negative_salts(self) -> bool:
        """Whether the salts of new passwords are negative numbers."""
        return self.tag(SALTS_TAG) == "negative"

    @property
    def verified_before_update(self) -> list[str]:
        """The attributes whose new value counts once its code was entered."""
        updates = self.settings.get("UserAttributeUpdateSettings", {})
        return list(updates.get("AttributesRequireVerificationBeforeUpdate", ()))

    def verification_message(self, medium: Literal["SMS", "EMAIL"]) -> str | None:
        """The text with a code to verify something, or to reset a password; None for the usual."""
        template = self.settings.get("VerificationMessageTemplate", {})
        if medium == "SMS":
            return template.get("SmsMessage") or self.settings.get("SmsVerificationMessage")
        return template.get("EmailMessage") or self.settings.get("EmailVerificationMessage")

    def tag(self, name: str) -> str:
        """The value of a tag; an empty text where there is none of that name."""
        return str(self.settings.get("UserPoolTags", {}).get(name, ""))

    @property
    def first_factors(self) -> list[str]:
        """AllowedFirstAuthFactors of USER_AUTH; PASSWORD stands for PASSWORD_SRP, too."""
        return first_factors_of(self.settings)

    @property
    def relying_party(self) -> str:
        """The relying party's id, such as a domain; empty where none is set."""
        return str(self.passkey_settings.get("RelyingPartyId", ""))

    @property
    def user_verification(self) -> str:
        """Whether passkeys have to know their user: `required` or `preferred`."""
        return str(self.passkey_settings.get("UserVerification", "preferred"))

    @property
    def passkeys_are_mfa(self) -> bool:
        """Whether a passkey with user verification can count as both steps."""
        factor = self.passkey_settings.get("FactorConfiguration")
        return bool(factor == "MULTI_FACTOR_WITH_USER_VERIFICATION")

    @property
    def tracks_devices(self) -> bool:
        """Whether sign-ins bring a device key: any DeviceConfiguration switches that on."""
        return bool(self.settings.get("DeviceConfiguration"))

    @property
    def devices_stand_in(self) -> bool:
        """Whether a remembered device takes the place of the second factor."""
        return bool(self.settings.get("DeviceConfiguration", {}).get(_STAND_IN))

    @property
    def asks_to_remember(self) -> bool:
        """Whether a confirmed device is remembered only when the user agrees."""
        return bool(self.settings.get("DeviceConfiguration", {}).get(_ON_PROMPT))

    @property
    def generates_usernames(self) -> bool:
        """Whether email or phone number is the user name; the stored one is then a generated id."""
        return bool(self.settings.get("UsernameAttributes"))

    def key_of(self, name: str) -> str:
        """How user names are compared: letter by letter, unless the pool ignores case."""
        case_sensitive = self.settings.get("UsernameConfiguration", {}).get("CaseSensitive", True)
        return name if case_sensitive else name.casefold()

    def find_user(self, name: str) -> User | None:
        """By user name, by sub, or by an alias of this pool; None for an unknown user."""
        key = self.key_of(name)
        if key in self.users:
            return self.users[key]
        # A sub has no capitals, so that its key is itself.
        by_sub = self.users.with_sub(key)
        direct = self.settings.get("UsernameAttributes", ())
        aliases = self.settings.get("AliasAttributes", ())
        if by_sub is not None or not key or not (direct or aliases):
            return by_sub

        def is_called(user: User) -> bool:
            if any(self.key_of(user.attributes.get(one, "")) == key for one in direct):
                return True
            good = [one for one in aliases if one == "preferred_username" or user.verified(one)]
            return any(self.key_of(user.attributes.get(one, "")) == key for one in good)

        return self.users.named(key, is_called)

    def user(self, name: str) -> User:
        """By the same names, for admin calls; raises UserNotFound."""
        found = self.find_user(name)
        if found is None:
            raise refusals.no_user()
        return found

    def user_by_sub(self, sub: str) -> User | None:
        """The user with this sub, if any."""
        return self.users.with_sub(sub)

    @property
    def recovery_attributes(self) -> list[str]:
        """The attributes that a reset code may go to, in the pool's order."""
        ways = self.settings.get("AccountRecoverySetting", {}).get("RecoveryMechanisms")
        if ways is None:
            return ["phone_number", "email"]
        names = [way["Name"] for way in sorted(ways, key=lambda way: int(way["Priority"]))]
        return [name.removeprefix("verified_") for name in names if name != "admin_only"]

    def sole_recovery_channel(self) -> str | None:
        """The attribute that is the only way to recover an account, if one is.

        Cognito doesn't offer that one as a second factor.
        """
        ways = self.settings.get("AccountRecoverySetting", {}).get("RecoveryMechanisms", ())
        names = [way["Name"] for way in ways]
        return names[0].removeprefix("verified_") if len(names) == 1 else None


def first_factors_of(settings: Body) -> list[str]:
    """AllowedFirstAuthFactors in the settings of a pool."""
    sign_in = settings.get("Policies", {}).get("SignInPolicy", {})
    return list(sign_in.get("AllowedFirstAuthFactors", ["PASSWORD"]))
