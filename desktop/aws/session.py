"""A boto3 session that never waits for a terminal. Slow to import (boto3)."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import boto3
import botocore.session
from botocore import xform_name
from botocore.config import Config
from botocore.exceptions import BotoCoreError

from desktop.auth.addresses import parse_address
from desktop.auth.partitions import PARTITIONS
from desktop.aws.failures import problem_from
from desktop.setup.provisioning.problems import AwsProblem, Cause, GaveUp, Identity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    AskCode = Callable[[str], str]
    MakeHttp = Callable[[str, str], object]

CONNECT_SECONDS = 5
READ_SECONDS = 15
TRIES = 3
PLACEHOLDER = {"aws_access_key_id": "double", "aws_secret_access_key": "double"}
"""For doubles on this computer: real credentials never go there."""


def profile_names() -> tuple[str, ...]:
    """The profiles of the AWS config, the usual one first. Raises `AwsProblem`."""
    try:
        found = botocore.session.Session().available_profiles
    except BotoCoreError as error:
        raise problem_from(error, "") from None
    return tuple(sorted(found, key=lambda it: (it != "default", it)))


class AwsSession:
    """One identity in one Region. Not thread-safe: for the thread that made it."""

    def __init__(
        self,
        profile: str | None = None,
        region: str | None = None,
        *,
        endpoint_url: str = "",
        ask_code: AskCode | None = None,
        make_http: MakeHttp | None = None,
        tries: int = TRIES,
    ) -> None:
        """`profile`, `region`: of the AWS config, as boto3 finds them where they are None.

        `endpoint_url`: where every call goes instead of AWS. `ask_code`: given the name of an MFA
        device, its code; raises `GaveUp`. Without it a role that needs one is refused. `make_http`:
        given an address and the `ca_bundle` of the AWS config, what sends requests there, in place
        of botocore's own session; also for those that credentials take. Raises `AwsProblem`.
        """
        # As the AWS CLI; boto3 itself knows AWS_DEFAULT_REGION only.
        region = region or os.environ.get("AWS_REGION") or None
        core = _Session(profile, make_http)
        self._endpoint_url = endpoint_url or None
        self._tries = tries
        keys = PLACEHOLDER if _on_this_computer(endpoint_url) else {}
        self._clients: dict[tuple[str, str, int], Any] = {}
        try:
            _ask_by(core, ask_code)
            self._session = boto3.session.Session(botocore_session=core, region_name=region, **keys)
            found = self._session.region_name
        except BotoCoreError as error:
            raise problem_from(error, "") from None
        if not found:
            raise AwsProblem(Cause.NO_REGION)
        self.region = str(found)

    def identity(self) -> Identity:
        """Who calls are made as. Raises `AwsProblem`."""
        found = self.call("sts", "GetCallerIdentity", {})
        url = str(self._client("cloudformation", self.region, self._tries).meta.endpoint_url)
        return Identity(
            str(found.get("Account", "")),
            str(found.get("Arn", "")),
            self.region,
            "" if _is_aws(url) else url,
        )

    def call(
        self,
        service: str,
        operation: str,
        parameters: Mapping[str, object],
        region: str = "",
        *,
        once: bool = False,
    ) -> dict[str, Any]:
        """One reply. Raises `AwsProblem`, also for whatever keeps a request from going.

        `once`: it is never sent again by itself, as for what sends a message.
        """
        action = f"{service}:{operation}"
        try:
            client = self._client(service, region or self.region, 1 if once else self._tries)
            found: dict[str, Any] = getattr(client, xform_name(operation))(**parameters)
        except (AwsProblem, GaveUp):
            raise
        except Exception as error:  # noqa: BLE001 - botocore raises others for odd answers
            # From None: its text may hold what was sent.
            raise problem_from(error, action) from None
        found.pop("ResponseMetadata", None)
        return found

    def _client(self, service: str, region: str, tries: int) -> Any:  # noqa: ANN401 - made at run time
        key = (service, region, tries)
        if key not in self._clients:
            client = self._made_client(service, region, tries)
            if _on_this_computer(str(client.meta.endpoint_url)):
                client = self._made_client(service, region, tries, proxies={})
            self._clients[key] = client
        return self._clients[key]

    def _made_client(self, service: str, region: str, tries: int, **transport: object) -> Any:  # noqa: ANN401
        return self._session.client(
            service,
            region_name=region,
            endpoint_url=self._endpoint_url,
            config=Config(
                connect_timeout=CONNECT_SECONDS,
                read_timeout=READ_SECONDS,
                retries={"total_max_attempts": tries, "mode": "standard"},
                **transport,
            ),
        )


class _Session(botocore.session.Session):  # type: ignore[misc] # botocore has no types
    """Its clients send by what is handed in, those that roles and SSO make included."""

    def __init__(self, profile: str | None, make_http: MakeHttp | None) -> None:
        super().__init__(profile=profile)
        self._make_http = make_http

    def create_client(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - as botocore has it
        """A client; raises `SettingUnusable` where nothing can be sent."""
        client = super().create_client(*args, **kwargs)
        if self._make_http is not None:
            configured = str(self.get_scoped_config().get("ca_bundle") or "")
            client._endpoint.http_session = self._make_http(  # noqa: SLF001 - there is no other way
                client.meta.endpoint_url, configured
            )
        return client


def _on_this_computer(url: str) -> bool:
    """Where no proxy is used: it has a 127.0.0.1 of its own."""
    address = parse_address(url)
    return address is not None and address.on_this_computer


def _is_aws(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    suffixes = {it for each in PARTITIONS for it in (each.suffix, each.dual_stack_suffix)}
    return any(host.endswith(f".{it}") for it in suffixes)


def _ask_by(core: botocore.session.Session, ask_code: AskCode | None) -> None:
    """Have roles that need an MFA code ask here: botocore's own way waits for a terminal."""

    def ask(prompt: str) -> str:
        device = prompt.removeprefix("Enter MFA code for ").rstrip(": ")
        if ask_code is None:
            raise AwsProblem(Cause.MFA_CODE_NEEDED, "sts:AssumeRole", device)
        return ask_code(device)

    resolver = core.get_component("credential_provider")
    resolver.get_provider("assume-role")._prompter = ask  # noqa: SLF001 - there is no other way
