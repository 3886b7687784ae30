"""What the last version that named connections by their issuer wrote, byte for byte.

Each with the profile that it was written for. The names and the bytes were recorded from that
version; the keys were made for it and open nothing else.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.config.profile import Profile

if TYPE_CHECKING:
    from tests.vault.fake_keyrings import InMemory

POOL, CLIENT_ID = "eu-central-1_Practice", "1example23456789"
ORIGINAL = f"https://cognito-idp.eu-central-1.amazonaws.com/{POOL}"
UPDATED = f"https://issuer-cognito-idp.eu-central-1.amazonaws.com/{POOL}"


@dataclass(frozen=True, slots=True)
class EarlierFiles:
    """A sealed file, its key's entry in the keyring, and the key of what was remembered."""

    name: str
    generation: str
    key: str
    sealed: tuple[str, ...]
    remembered_as: str
    issuer: str = ""
    endpoint_url: str | None = None

    @property
    def profile(self) -> Profile:
        return profile(issuer=self.issuer, endpoint_url=self.endpoint_url)

    @property
    def state(self) -> dict[str, object]:
        """What was in state.json."""
        return {
            "profile": "",
            "user_names": {self.remembered_as: "anna"},
            "methods": {f"{self.remembered_as} anna": "SMS_MFA"},
            "signed_in": {self.remembered_as: "Anna Weber"},
        }

    def put(self, folder: Path, keyring: InMemory) -> None:
        """Where that version had it."""
        file = folder / f"{self.name}.sealed"
        file.write_bytes(base64.b64decode("".join(self.sealed)))
        file.chmod(0o600)
        keyring.set_password("cognito-desk", f"{self.name}-{self.generation}", self.key)


def profile(issuer: str = "", endpoint_url: str | None = None) -> Profile:
    return Profile("n", "eu-central-1", POOL, CLIENT_ID, issuer=issuer, endpoint_url=endpoint_url)


WITHOUT_ISSUER = EarlierFiles(
    "8f888e7531c16cec21c0339a6baab1d6",
    "dc802d0deb40b844d413a9694d5b9f66",
    "0KvicjwTAUpfwGrRIONZDBGwot1P7xj9zVl1j0KgMW4=",
    (
        "Q0RTSwHcgC0N60C4RNQTqWlNW59mvDw1qGLwq8NDN43AFuVFhx9JFpxQ/QT+M4oDA6rUF2kp60yiakkyStRXUvj5",
        "hOg3F32zkk7zBEhMNuv7WCzUiKARFWF35uvuGJXMFY+7tdIvDnePGWF2f3IasYGdj3yxi+9yaCXMDFkWJ6/Lez0h",
        "FPuog8aE01YXPGk6nbYncFZoKscnQWIytnPlxj7V5JIbXnnkNAW6nbU0/1+jpfGP90B3C96GYwFK4Wrz5hef9Gmm",
        "oNUneNvPdT2j5SUKn8JYHQxmSOC0HZzPkXmb1gdF4EJSp6v1ek8br2pyo5GIFUW+Xmqa7N3zwqd639Ql2DyBfjcs",
        "gY4qRfj/Y6vfbganuj5b6TQo5UGEmfna6ucSSKhb5DxaP4CaR4GeMCESBbCBKwg=",
    ),
    f"{ORIGINAL} {CLIENT_ID}",
)
ORIGINAL_BY_HAND = EarlierFiles(
    "8f888e7531c16cec21c0339a6baab1d6",
    "cce0c5dc21d1bbcdc0941834492f3548",
    "jA2QEab9Z8HYgEZy7SN9hyBfal1CHAPqFV9CADONF58=",
    (
        "Q0RTSwHM4MXcIdG7zcCUGDRJLzVISIXIPc8eKmrWoIB4zpDKMpPNL/J6hFXYIveIDcEQjygEXGnbGtoJQ2X4eTYM",
        "NJPqO0L3aEf96VHd9GOA2BVD2AssstWy/BQUAt8sReyTPgZpweRbzsDz3hQh5YIItk9cH8632h2vp1JR9cj2n9sG",
        "4KcpJDxw3zu84hmkbLvVA8qhGhE1I50GDSLYron9NLO4KkEl/aeo5Qsaq6lf8fcnpeVkWkdNUVaRXiPufI+8byn8",
        "yvvwlAFcyYkKqme1cDqrxQeNsNYdzYT7Fj4C1zOBsO6TtP2Gt8wUcZL/i46a1loZRVei3c1X+Z4idqDdoYe44mHm",
        "4eXqCQrRb4h1OS5uacGy4TReQRP29VZur3RtGcmS8R9xiJMT+7wonP7dk2/FqsI=",
    ),
    f"{ORIGINAL} {CLIENT_ID}",
    issuer=ORIGINAL,
)
UPDATED_BY_HAND = EarlierFiles(
    "2b5fe9f9e81a2bb47e385853d051b784",
    "120658e34df37bd049aa3c91de0f3ed6",
    "m379qUVYc1DCSvlf6hLAPI5p5hZILhchWhak2RPE5g8=",
    (
        "Q0RTSwESBljjTfN70EmqPJHeDz7Wu1RIQZlfkesUkVE2nxVxkHLlrO8gsZHT9pGZirpQ7LTjqpfDtbWhMYQ8xWmQ",
        "wB0tUTQPrUnfnXrn+h2C4UYgWC+gf4UrBXYNzcxBKxqI8CUHu3zzJGHAlWwGTBLti4OQuDLS2j8V9hcKGOHKj9Ul",
        "/gAKeBJ+ZgQ0Bbb5XegcsT45QgHD5cao1IVoXEreVEeNAoTQGTCutKxKiSTsuD3nqe2YGIDzq6rd5ZQDpobKpK3W",
        "F368Zxx3OQdmSXBnuJ0RE/WX+J9ny/hkaa6ulHFJ8JfFCW585iF8tXPHfFTHxbNDB6yb7DL4WZ/lvLpe9yznUY2V",
        "MpuiYX0ufkMh8XzBFxgjnsFLCP4kk/TmZfjqTdqhy04RaEYkM8W6Y9aP1Nbmi2A=",
    ),
    f"{UPDATED} {CLIENT_ID}",
    issuer=UPDATED,
)
AT_AN_ADDRESS = EarlierFiles(
    "35b6c26d8bbe715f4d6380d0eb5ad6b4",
    "c6a65a0c1d6e9026a9756a3df840e538",
    "bWK5anh8+I6WE8tjvoK1SrNvwzJqAWquGiy1ZOUeDZ0=",
    (
        "Q0RTSwHGploMHW6QJql1aj34QOU41IH7VuuEZtZQ/TatHRVraMvT36h7AnzDkqmXpBXZ6mUk7Ac18dYLh6LsMe4x",
        "z/TLYZL0shs/Pq5SektUmwWLN6Ym2PCL0Fjod8qKTyF6YEPMPd2dtob54evSXx+icZztLL6kzclVCMwR4rmoo2lj",
        "RB+/dRs8olqB7BmrFTWd8tsm/JzZ6R8HgkLhU3Q1OWQN1FDR+iUOkyh8JPS6rHI10wO2S9g90KO9WD5lCxh7E1eP",
        "pYRHzVrhG1kUaexaVQGo2cfWxY4BMzX45+IXb/yD9EqL8ldcd1FvJtUl8FH4wCISMx372uZ9NXtg/VYlEtMQc8gK",
        "4JMR+kyNP9lPvypYwcGx1PZIeoqhpobk3hTK3a14PG+JsZv45Bo2qDeco+8p0hs=",
    ),
    f"{ORIGINAL} {CLIENT_ID} http://127.0.0.1:8123",
    endpoint_url="http://127.0.0.1:8123/",
)
ISSUER_OF_A_DOUBLE = EarlierFiles(
    "4ae0983accced2bf050f21afdc6f731e",
    "2864e7b333a61d5169805e4f6774a4ff",
    "pwfZ5Y2HiDMo4w422H7bOsJvHN7WD9lZD9GV3Bdxzi0=",
    (
        "Q0RTSwEoZOezM6YdUWmAXk9ndKT/VcmJfN7i5f248M75JFwr0HKhTj689vvGc6qeCN1Dbpi81yaolTNxXPpYCq9J",
        "iQxXsBZzP/pcWVgp/xBgfAhdj6nU4rMYk73KRUvaJUsNKaYksRiVvelJMnxTTOpgQ54wj8szUPTCV0F26uO2cAVi",
        "RAElmY0eXCH39lg/21fnsMerSIJo3EXhUGFfBCElstY4k/QSSSGyVY0RKHC22F34pefeaKBgfbC0ofSA6YrqQEWy",
        "KrCN7SPhAqTPIjJjww1/SFPz9Ti9ylbylR34BT3HOFX4GThsJNya9vYCbD/ehdi+4Q7xfCantQ5v3KUA+SgAM37i",
        "cV6BiAIysO3hcRDSchhvPWTpmoORvOLxI1xV5NJAuVG4Gz13rxc/HnKf1eccAr4=",
    ),
    f"https://login.example/pool {CLIENT_ID}",
    issuer="https://login.example/pool",
)
ALL = (WITHOUT_ISSUER, ORIGINAL_BY_HAND, UPDATED_BY_HAND, AT_AN_ADDRESS, ISSUER_OF_A_DOUBLE)
