"""What a pool keeps of a password, and its password policy."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.crypto import srp
from desktop.practice.crypto.entropy import Entropy, letters_and_digits

if TYPE_CHECKING:
    from collections.abc import Callable

# The characters that Cognito's guide counts as symbols; a space inside the password does too.
_SYMBOLS = frozenset("^$*.[]{}()?-\"!@#%&/\\,><':;|_~`+= ")


@dataclass(slots=True)
class StoredPassword:
    """A salt and an SRP verifier; the password itself is not kept."""

    identity: str
    salt: int = field(repr=False)
    make_verifier: Callable[[], int] = field(repr=False)
    _verifier: int | None = field(default=None, repr=False)

    @classmethod
    def make(
        cls,
        pool_id: str,
        username: str,
        password: str,
        entropy: Entropy,
        *,
        negative_salt: bool = False,
    ) -> StoredPassword:
        """Salt the password and compute its verifier."""
        stored = cls.make_lazily(pool_id, username, password, entropy, negative_salt=negative_salt)
        stored.settle()
        return stored

    @classmethod
    def make_lazily(
        cls,
        pool_id: str,
        username: str,
        password: str,
        entropy: Entropy,
        *,
        negative_salt: bool = False,
    ) -> StoredPassword:
        """The same, with the verifier computed when it is first needed.

        For passwords that are public: until then the password is kept. The ready-made users'
        verifiers would otherwise take a tenth of a second of each start.
        """
        number = int.from_bytes(entropy.random_bytes(16))
        salt = -1 - number // 2 if negative_salt else number
        identity = srp.identity_of(pool_id, username)
        return cls(identity, salt, lambda: srp.verifier(identity, password, salt))

    @property
    def verifier(self) -> int:
        """The SRP verifier."""
        return self.settle()

    def matches(self, password: str) -> bool:
        """Whether this is the password."""
        given = srp.verifier(self.identity, password, self.salt)
        return hmac.compare_digest(srp.padded(given), srp.padded(self.verifier))

    def settle(self) -> int:
        """Compute the verifier, unless that was done; return it."""
        if self._verifier is None:
            self._verifier = self.make_verifier()
            self.keep_settled()
        return self._verifier

    def keep_settled(self) -> None:
        """Drop the function, and the password in it: the verifier is there."""
        made = self.settle()
        self.make_verifier = lambda: made


def simulated_password(pool_id: str, username: str, key: bytes) -> StoredPassword:
    """A password for a simulated user: always the same salt, and a verifier without a password.

    Half of the salts are negative, as real ones are: Java reads random bytes as a signed number.

    Any number serves as a verifier as long as no password to it is known. It must not be 0: B would
    then always be a square modulo the prime, which would give the user away.
    """
    drawn = hashlib.shake_256(key + username.encode()).digest(16 + 385)
    salt, number = int.from_bytes(drawn[:16], signed=True), int.from_bytes(drawn[16:]) % srp.PRIME
    return StoredPassword(srp.identity_of(pool_id, username), salt, lambda: number)


@dataclass(frozen=True, slots=True)
class PasswordPolicy:
    """What a pool asks of a new password; by default what a pool without a policy asks."""

    minimum_length: int = 8
    upper: bool = True
    lower: bool = True
    number: bool = True
    symbol: bool = True
    history: int = 0
    """How many former passwords can't be used again."""
    temporary_days: int = 7
    """How many days a temporary password is good for."""

    @classmethod
    def from_api(cls, given: dict[str, int]) -> PasswordPolicy:
        """From the API's PasswordPolicyType; what it leaves out is not required."""
        return cls(
            minimum_length=given.get("MinimumLength", 8),
            upper=bool(given.get("RequireUppercase", False)),
            lower=bool(given.get("RequireLowercase", False)),
            number=bool(given.get("RequireNumbers", False)),
            symbol=bool(given.get("RequireSymbols", False)),
            history=given.get("PasswordHistorySize", 0),
            temporary_days=given.get("TemporaryPasswordValidityDays") or 7,
        )

    def described(self) -> dict[str, int]:
        """The API's PasswordPolicyType."""
        described = {
            "MinimumLength": self.minimum_length,
            "RequireUppercase": self.upper,
            "RequireLowercase": self.lower,
            "RequireNumbers": self.number,
            "RequireSymbols": self.symbol,
            "TemporaryPasswordValidityDays": self.temporary_days,
        }
        return described | ({"PasswordHistorySize": self.history} if self.history else {})

    def require(self, password: str) -> None:
        """Raise InvalidPassword for a password that breaks a rule."""
        broken = self.broken_rule(password)
        if broken is not None:
            raise refusals.password_too_weak(broken)

    def broken_rule(self, password: str) -> str | None:
        """The first rule that `password` breaks, in Cognito's words; None when it breaks none."""
        if len(password) < self.minimum_length:
            return "Password not long enough"
        rules = (
            (self.lower, str.islower, "Password must have lowercase characters"),
            (self.upper, str.isupper, "Password must have uppercase characters"),
            (self.number, str.isdigit, "Password must have numeric characters"),
            (self.symbol, _SYMBOLS.__contains__, "Password must have symbol characters"),
        )
        for asked, fits, rule in rules:
            if asked and not any(fits(letter) for letter in password):
                return rule
        return None

    def invent(self, entropy: Entropy) -> str:
        """A temporary password that every policy accepts."""
        return "Aa1-" + letters_and_digits(entropy, max(8, self.minimum_length - 4))
