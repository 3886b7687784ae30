"""A device of a user's, with the secret that only the device has."""

from __future__ import annotations

from typing import Any

from tests.practice.core_client import CoreClient
from tests.practice.pycognito_client import PycognitoClient, device_secret

NAME = "nils.andersen"


class UserDevice:
    """A device that has been confirmed, with its secret."""

    def __init__(self, there: CoreClient, username: str = NAME, *, confirm: bool = True) -> None:
        self.there, self.username = there, username
        self.tokens = there.sign_in(username)
        self.metadata: dict[str, str] = self.tokens["NewDeviceMetadata"]
        self.key = self.metadata["DeviceKey"]
        self.token = self.tokens["AccessToken"]
        self.secret, self.verifier = device_secret(self.metadata)
        if confirm:
            self.confirmed = there.ok("ConfirmDevice", **self.confirmation())

    def confirmation(self, **more: Any) -> dict[str, Any]:
        """What ConfirmDevice takes."""
        return {
            "AccessToken": self.token,
            "DeviceKey": self.key,
            "DeviceSecretVerifierConfig": self.verifier,
            "DeviceName": "Desk by the window",
            **more,
        }

    def call(self, action: str, **more: Any) -> dict[str, Any]:
        """An operation about this device, which must succeed."""
        return self.there.ok(action, AccessToken=self.token, DeviceKey=self.key, **more)

    def refused(self, action: str, **more: Any) -> tuple[str, str | None]:
        """An operation about this device, which must fail."""
        body = {"AccessToken": self.token, "DeviceKey": self.key, **more}
        return self.there.refused(action, **body)

    def begin(self) -> dict[str, Any]:
        """Sign in by password, naming the device."""
        return self.there.begin(self.username, DEVICE_KEY=self.key)

    def verifier_challenge(self, client: PycognitoClient) -> dict[str, Any]:
        """DEVICE_PASSWORD_VERIFIER, after DEVICE_SRP_AUTH."""
        challenge = self.begin()
        assert challenge["ChallengeName"] == "DEVICE_SRP_AUTH"
        given = {"DEVICE_KEY": self.key, "SRP_A": client.parameters()["SRP_A"]}
        return self.there.respond(challenge, self.username, **given)

    def sign_in(self) -> dict[str, Any]:
        """With the device in place of the code; AuthenticationResult."""
        client = PycognitoClient(self.there, self.username)
        asked = self.verifier_challenge(client)
        assert asked["ChallengeName"] == "DEVICE_PASSWORD_VERIFIER"
        proof = client.device_proof(asked, self.metadata, self.secret)
        return dict(self.there.ok("RespondToAuthChallenge", **proof)["AuthenticationResult"])

    def refresh(self, **more: str) -> dict[str, Any]:
        """What InitiateAuth takes to refresh this device's tokens."""
        return {
            "ClientId": self.there.client_id,
            "AuthFlow": "REFRESH_TOKEN_AUTH",
            "AuthParameters": {"REFRESH_TOKEN": self.tokens["RefreshToken"], **more},
        }
