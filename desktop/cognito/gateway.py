"""The Cognito API behind one method: perform a step, once. Uses boto3's `cognito-idp`.

Calls are unsigned: no AWS credentials are needed or looked for. Nothing is repeated here, since
`desktop.worker.driver` decides what may be repeated. Of the environment these variables count, and
no others: AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER and AWS_ENDPOINT_URL where the profile has no
endpoint_url, AWS_USE_FIPS_ENDPOINT and AWS_USE_DUALSTACK_ENDPOINT where there is neither,
AWS_CA_BUNDLE where the profile has no ca_bundle, those of proxies where it has no proxy, and those
by which OpenSSL finds the system's certificates. AWS's config and credentials files are never read.
"""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from desktop.auth.errors import DeskError, ReplyNotUnderstood, UnexpectedError
from desktop.auth.replies import Reply
from desktop.auth.steps import Call
from desktop.cognito.api_address import api_address
from desktop.cognito.endpoint import Endpoint
from desktop.cognito.error_mapping import error_from
from desktop.cognito.http_date import http_date
from desktop.cognito.jwks import KeyCache, fetch
from desktop.cognito.raw_reply import MAX_REPLY_BYTES, malformed_reply
from desktop.cognito.reply_shapes import shape_problem
from desktop.cognito.transport import transport_of
from desktop.system.monotonic import monotonic

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.auth.jwt.jwk import KeySet
    from desktop.auth.steps import FetchKeys
    from desktop.cognito.exchange import Exchange
    from desktop.cognito.transport import Transport
    from desktop.config.profile import Profile


@dataclass(frozen=True, slots=True)
class Timeouts:
    """How long one call may take, in seconds."""

    connect: float = 5
    """For each address that the service's name has."""
    read: float = 10
    """Without receiving a single byte."""
    total: float = 15
    """From the name lookup to the last byte, however slowly the other side sends."""
    to_connect: float | None = None
    """From the name lookup to the established connection; None for no limit of its own."""


DEFAULT_TIMEOUTS = Timeouts()


class Gateway:
    """The API of one connection. Thread-safe; the boto3 client is made once, on first use."""

    def __init__(
        self,
        profile: Profile,
        keys: KeyCache | None = None,
        monotonic: Callable[[], float] = monotonic,
        wall: Callable[[], float] = time.time,
        *,
        timeouts: Timeouts = DEFAULT_TIMEOUTS,
        transport: Transport | None = None,
    ) -> None:
        """`transport`: by default what the profile says."""
        self._profile = profile
        self._transport = transport or transport_of(profile)
        self._keys = keys or KeyCache(partial(fetch, transport=self._transport))
        self._monotonic = monotonic
        self._wall = wall
        self._lock = threading.Lock()
        self._timeouts = timeouts
        self._made_client: Any = None
        self._jwks_url = ""
        """Where keys were fetched last; empty before that."""

    def warm(self) -> None:
        """Import slow modules and make the client, so that the first call waits for nothing."""
        import jose.jwk  # noqa: F401 — for the first token

        import desktop.cognito.http_get  # noqa: F401 — for the first key set
        from desktop.cognito.warm_up import warm_up

        warm_up(self._client())

    def perform(self, step: Call | FetchKeys) -> Reply | KeySet:
        """Make this call once. Raises `DeskError`s only."""
        if isinstance(step, Call):
            return self._call(step)
        if not step.anew:  # else it is no more than a look which Region can be reached
            self._jwks_url = step.url
        return self._keys.keys(step.url, step.kids, anew=step.anew)

    def _call(self, call: Call) -> Reply:
        try:
            client = self._client()
        except DeskError:
            raise
        except Exception as error:  # noqa: BLE001 — such as a Region that botocore can't use
            raise UnexpectedError(type(error).__name__, "making the client") from None
        from botocore import xform_name

        from desktop.cognito.exchange import run_with_timeout

        def make(exchange: Exchange) -> Mapping[str, Any]:
            try:
                answer: Mapping[str, Any] = getattr(client, xform_name(call.operation))(
                    **call.parameters
                )
            except Exception as error:  # noqa: BLE001 — none of botocore's may be passed on
                # From None: botocore's exceptions may carry the request, password and all.
                raise error_from(error, call, self._endpoint(), exchange) from None
            return answer

        limits = self._timeouts
        body = run_with_timeout(limits.total, self._host(), make, limits.to_connect)
        problem = shape_problem(call.operation, body)
        if problem:
            raise ReplyNotUnderstood(self._host(), problem)
        reply = self._reply(body)
        if reply.challenge is not None:
            # Tokens come next: have the keys at hand while the person answers.
            threading.Thread(target=self._fetch_keys_ahead, name="keys", daemon=True).start()
        return reply

    def _fetch_keys_ahead(self) -> None:
        with suppress(DeskError):  # the flow that needs them fetches again and gets the error
            # Which issuer the tokens will name, only they tell: most likely the one of the last.
            self._keys.keys(self._jwks_url or self._profile.issuers[0].jwks_url, ())

    def _reply(self, body: Mapping[str, Any]) -> Reply:
        metadata = body.get("ResponseMetadata", {})
        now = self._wall()
        told = http_date(metadata.get("HTTPHeaders", {}).get("date"))
        return Reply(
            body={name: value for name, value in body.items() if name != "ResponseMetadata"},
            service_time=int(now) if told is None else told,
            received=self._monotonic(),
            local_time=now,
            request_id=str(metadata.get("RequestId", "")),
            status=int(metadata.get("HTTPStatusCode", 0)),
        )

    def _client(self) -> Any:  # noqa: ANN401 — boto3 makes its classes at run time
        with self._lock:
            if self._made_client is None:
                self._made_client = self._make_client()
            return self._made_client

    def _make_client(self) -> Any:  # noqa: ANN401
        import boto3
        from botocore import UNSIGNED
        from botocore.config import Config

        from desktop.cognito.botocore_session import session
        from desktop.cognito.capped_body import CappedSession
        from desktop.cognito.http_session import HttpSession

        address = api_address(self._profile)
        client = boto3.session.Session(botocore_session=session()).client(
            "cognito-idp",
            region_name=self._profile.region,
            endpoint_url=address,
            config=Config(
                ignore_configured_endpoint_urls=True,
                signature_version=UNSIGNED,
                retries={"total_max_attempts": 1, "mode": "standard"},
                defaults_mode="standard",  # "auto" would ask the instance metadata service
                parameter_validation=False,  # its errors repeat what was typed
            ),
        )
        client.meta.events.register("before-parse.cognito-idp", self._check_raw_reply)
        endpoint = client._endpoint  # noqa: SLF001 — botocore has no public way to its session
        limits = (self._timeouts.connect, self._timeouts.read)
        endpoint.http_session = CappedSession(
            HttpSession(address, self._transport, limits),
            urlsplit(client.meta.endpoint_url).netloc,
            MAX_REPLY_BYTES,
        )
        return client

    def _check_raw_reply(
        self,
        *,
        operation_model: Any,  # noqa: ANN401 — made by botocore at run time
        response_dict: Mapping[str, Any],
        **_: object,
    ) -> None:
        """Botocore's hook before it parses a reply. Raises what is wrong with it."""
        from desktop.cognito.exchange import current_exchange

        exchange = current_exchange()
        exchange.answered = True
        shape = operation_model.output_shape
        error = malformed_reply(
            operation_model.name,
            self._endpoint(),
            response_dict,
            exchange.proxy,
            may_be_empty=shape is None or not shape.members,
        )
        if error is not None:
            raise error

    def _host(self) -> str:
        return self._endpoint().host

    def _endpoint(self) -> Endpoint:
        client = self._made_client
        url = client.meta.endpoint_url if client is not None else self._profile.endpoint_url or ""
        address = urlsplit(url)
        given = bool(self._profile.redirection or self._profile.endpoint_url)
        return Endpoint(address.netloc or self._profile.region, address.scheme == "https", given)
