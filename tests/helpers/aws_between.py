"""A server of ours before a double of AWS: it answers what the double can't."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler

from tests.helpers.loopback import body

PATIENCE = 20


class Between:
    """Passes requests on to ministack; `instead` answers some itself, `after` changes replies."""

    def __init__(self, url: str) -> None:
        self._to = url
        self.instead: Callable[[str, bytes], tuple[int, bytes] | None] = lambda *_: None
        self.after: Callable[[bytes, bytes], bytes] = lambda _, reply: reply
        self.asked: list[tuple[str, bytes]] = []
        """What is asked, and the body, of each request."""

    def __call__(self, handler: BaseHTTPRequestHandler) -> None:
        sent: bytes = handler.sent  # type: ignore[attr-defined]
        what = handler.headers.get("X-Amz-Target") or sent.decode().partition("&")[0]
        self.asked.append((what, sent))
        answer = self.instead(what, sent)
        if answer is None:
            answer = self._pass_on(handler, sent)
        status, reply = answer
        kind = "application/x-amz-json-1.1" if "X-Amz-Target" in handler.headers else "text/xml"
        body(self.after(sent, reply), status, kind)(handler)

    def _pass_on(self, handler: BaseHTTPRequestHandler, sent: bytes) -> tuple[int, bytes]:
        kept = {
            name: value
            for name, value in handler.headers.items()
            if name.lower() not in {"host", "content-length", "connection"}
        }
        request = urllib.request.Request(self._to + handler.path, data=sent, headers=kept)
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as reply:
                return reply.status, reply.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()
