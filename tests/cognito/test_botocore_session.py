"""The session that knows partitions only, beside botocore's own."""

from __future__ import annotations

from typing import Any

import boto3
import botocore.session
import pytest
from botocore import UNSIGNED
from botocore.awsrequest import AWSResponse
from botocore.config import Config
from botocore.loaders import Loader

from desktop.cognito.botocore_session import LightLoader, session


class Body:
    def stream(self):
        yield b"{}"


def where_it_goes(core: Any, region: str) -> tuple[str, str, str]:
    """The client's endpoint and partition, and where a call of its would really go."""
    client = boto3.session.Session(botocore_session=core).client(
        "cognito-idp",
        region_name=region,
        config=Config(signature_version=UNSIGNED, defaults_mode="standard"),
    )
    urls: list[str] = []

    def answer(request: Any, **_: object) -> AWSResponse:
        urls.append(request.url)
        return AWSResponse(request.url, 200, {}, Body())

    client.meta.events.register("before-send.cognito-idp", answer)
    client.forget_device(DeviceKey="d")
    return client.meta.endpoint_url, client.meta.partition, urls[0]


@pytest.mark.parametrize(
    "region", ["eu-central-1", "us-gov-west-1", "cn-north-1", "us-iso-east-1", "eu-nowhere-9"]
)
def test_calls_go_where_botocore_itself_would_send_them(region: str):
    assert where_it_goes(session(), region) == where_it_goes(botocore.session.Session(), region)


def test_the_large_table_of_endpoints_is_never_read(monkeypatch: pytest.MonkeyPatch):
    read: list[str] = []
    load = Loader.load_data_with_path

    def note(self: Loader, name: str) -> Any:
        read.append(name)
        return load(self, name)

    monkeypatch.setattr(Loader, "load_data_with_path", note)
    where_it_goes(session(), "eu-central-1")
    assert "partitions" in read
    assert "endpoints" not in read


def test_only_the_table_of_endpoints_is_another():
    ours, theirs = LightLoader(), Loader()
    for name in ("partitions", "sdk-default-configuration"):
        assert ours.load_data(name) == theirs.load_data(name)
