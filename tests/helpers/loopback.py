"""An HTTP server on 127.0.0.1 that notes every request and answers as the test says."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from email.message import Message
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

SERVICE_TIME = 1_790_000_000
"""What the Date header of a `body` says."""

Answer = Callable[[BaseHTTPRequestHandler], None]


def body(
    data: bytes,
    status: int = 200,
    content_type: str = "application/x-amz-json-1.1",
    **headers: str,
) -> Answer:
    """An ordinary reply. `_` in the name of a header stands for `-`."""
    fields = {
        "Date": formatdate(SERVICE_TIME, usegmt=True),
        "Content-Type": content_type,
        "Content-Length": str(len(data)),
        **{name.replace("_", "-"): value for name, value in headers.items()},
    }

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response_only(status)
        for name, value in fields.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(data)

    return answer


class Loopback:
    """`answer` may be changed between requests; `requests` are path, headers and body of each."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        self.requests: list[tuple[str, Message, bytes]] = []
        loopback = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                length = int(self.headers.get("Content-Length", 0))
                sent = self.rfile.read(length)
                loopback.requests.append((self.path, self.headers, sent))
                self.sent = sent
                # A test may break the connection under the handler.
                with suppress(OSError, ValueError):
                    loopback.answer(self)

            do_GET = do_POST  # noqa: N815 — http.server finds it by this name

            def finish(self) -> None:
                with suppress(OSError, ValueError):
                    super().finish()

            def log_message(self, *_: object) -> None:
                """Not on the terminal."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port: int = self.server.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}"


@contextmanager
def serving(answer: Answer) -> Iterator[Loopback]:
    loopback = Loopback(answer)
    thread = threading.Thread(target=loopback.server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield loopback
    finally:
        loopback.server.shutdown()
        loopback.server.server_close()
        thread.join(5)
