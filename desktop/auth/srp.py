"""Secure Remote Password: proving a password, or a remembered device, without sending it.

The arithmetic is pycognito's. Its import brings boto3 and requests along, so it is made when a
flow needs it, on the worker thread (`Gateway.warm` has it ready by then). What comes from the
service is checked here before it gets there, and raises `ProtocolError`.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from desktop.auth.errors import ProtocolError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.auth.device import Device

SERVICE = "the sign-in service"


def _library() -> Any:  # noqa: ANN401 — it comes without types
    from pycognito import aws_srp  # type: ignore[import-untyped]  # noqa: PLC0415 — see above

    return aws_srp


class SrpClient:
    """One exchange: our public value first, then the proof that the service's values allow."""

    def __init__(self, user_pool_id: str) -> None:
        # It wants a client to make calls with, which it is never asked to do here.
        self._srp = _library().AWSSRP("", "", user_pool_id, "", client=object())
        self._pool_name = user_pool_id.partition("_")[2]

    @property
    def public(self) -> str:
        """SRP_A."""
        return f"{self._srp.large_a_value:x}"

    def prove_password(self, password: str, given: Mapping[str, str], now: int) -> dict[str, str]:
        """The answer to PASSWORD_VERIFIER. `now`: the service's epoch seconds."""
        name = given.get("USER_ID_FOR_SRP") or given.get("USERNAME", "")
        b, salt = self._numbers(given)
        key = self._srp.get_password_authentication_key(name, password, b, salt)
        return _claim(key, self._pool_name + name, given, now)

    def prove_device(self, device: Device, given: Mapping[str, str], now: int) -> dict[str, str]:
        """The answer to DEVICE_PASSWORD_VERIFIER. `now`: the service's epoch seconds."""
        b, salt = self._numbers(given)
        key = self._srp.get_device_authentication_key(
            device.group_key, device.key, device.password, b, salt
        )
        return _claim(key, device.group_key + device.key, given, now)

    def _numbers(self, given: Mapping[str, str]) -> tuple[int, int]:
        """SRP_B and SALT. As numbers, so that zeros in front of them don't count."""
        try:
            b, salt = int(given["SRP_B"], 16), int(given["SALT"], 16)
        except (KeyError, ValueError):
            raise ProtocolError(SERVICE, "SRP_B or SALT can't be read") from None
        if b % self._srp.big_n == 0 or b < 0 or salt < 0:
            # RFC 5054: with such a value anybody could pass for the service.
            raise ProtocolError(SERVICE, "an SRP_B that proves nothing")
        return b, salt


def new_device_secret(group_key: str, key: str) -> tuple[str, dict[str, str]]:
    """A fresh device password, and the DeviceSecretVerifierConfig that the service keeps of it."""
    password, verifier = _library().generate_hash_device(group_key, key)
    return str(password), dict(verifier)


def _claim(key: bytes, whose: str, given: Mapping[str, str], now: int) -> dict[str, str]:
    block = given.get("SECRET_BLOCK", "")
    try:
        secret = base64.b64decode(block, validate=True)
    except (binascii.Error, ValueError):
        raise ProtocolError(SERVICE, "SECRET_BLOCK can't be read") from None
    moment = datetime.fromtimestamp(now, UTC)
    timestamp = _library().AWSSRP.get_cognito_formatted_timestamp(moment)
    message = whose.encode() + secret + timestamp.encode()
    signature = hmac.new(key, message, hashlib.sha256).digest()
    return {
        "PASSWORD_CLAIM_SIGNATURE": base64.b64encode(signature).decode(),
        "PASSWORD_CLAIM_SECRET_BLOCK": block,
        "TIMESTAMP": timestamp,
    }
