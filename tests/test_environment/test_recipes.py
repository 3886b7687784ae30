"""The recipes of docs/qa.md for reading codes, as written, with stand-ins for the services."""

from __future__ import annotations

import base64
import json
import re
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from email.policy import SMTP
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Event
from urllib.parse import parse_qs, urlsplit

import pytest

from desktop.qa.environment import CaseUser, Unavailable
from desktop.test_environment.command_phone import CommandPhone
from tests.helpers.certificates import Authority
from tests.helpers.tls_front import tls_front

TEXT = (Path(__file__).parents[2] / "docs/qa.md").read_text(encoding="utf-8")
PHONE = "+14155550100"
SID, TOKEN = "AC0123456789", "token-of-the-account"


def recipe(after: str, language: str) -> str:
    """The first block of this language after a line of the text."""
    found = re.search(
        rf"{re.escape(after)}.*?^```{language}\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL
    )
    assert found is not None
    return found[1]


class SmsService:
    """Answers as Twilio's API lists messages: newest first, for the account's own token only."""

    def __init__(self) -> None:
        self.messages: list[dict[str, str]] = []

    @contextmanager
    def serving(self) -> Iterator[str]:
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                where = urlsplit(self.path)
                query = parse_qs(where.query)
                expected = base64.b64encode(f"{SID}:{TOKEN}".encode()).decode()
                allowed = self.headers["Authorization"] == f"Basic {expected}"
                known = where.path == f"/2010-04-01/Accounts/{SID}/Messages.json"
                self.send_response(200 if allowed and known else 401 if known else 404)
                self.end_headers()
                to, most = query["To"][0], int(query["PageSize"][0])
                found = [it for it in reversed(service.messages) if it["to"] == to][:most]
                self.wfile.write(json.dumps({"messages": found if allowed else []}).encode())

            def log_message(self, *_: object) -> None:
                """Nothing."""

        with HTTPServer(("127.0.0.1", 0), Handler) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            yield f"http://127.0.0.1:{server.server_port}"
            server.shutdown()


@pytest.mark.skipif(sys.platform == "win32", reason="a recipe for a POSIX shell")
@pytest.mark.skipif(shutil.which("curl") is None, reason="needs curl")
def test_the_newest_text_message_of_a_number_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("TWILIO_ACCOUNT_SID", SID)
    monkeypatch.setenv("TWILIO_AUTH_TOKEN", TOKEN)
    service, script = SmsService(), tmp_path / "newest_sms.sh"
    written = recipe("A phone number of an SMS service", "sh")
    user = CaseUser("ann", "x", phone=PHONE)
    with service.serving() as address:
        script.write_text(written.replace("https://api.twilio.com", address))
        phone = CommandPhone(f"sh {script}", Event())
        assert phone.count(user) == 0, "there is no message yet"
        service.messages.append({"to": PHONE, "body": "Your code is 111111"})
        service.messages.append({"to": "+14155550199", "body": "Your code is 999999"})
        assert phone.newest(user, 0).code == "111111"
        service.messages.append({"to": PHONE, "body": "Ihr Code lautet 222222."})
        assert phone.newest(user, 1).code == "222222"
        monkeypatch.setenv("TWILIO_AUTH_TOKEN", "another")
        with pytest.raises(Unavailable, match="ended with"):
            phone.count(user)


class Mailbox:
    """As much of an IMAP server (RFC 9051) as the recipe asks for, without TLS."""

    def __init__(self) -> None:
        self.messages: list[EmailMessage] = []

    def arrives(self, to: str, text: str) -> None:
        """In two forms, as such mails mostly are."""
        message = EmailMessage()
        message["To"], message["Subject"] = to, "Your verification code"
        message.set_content(text)
        message.add_alternative(f"<p>{text}</p>", subtype="html")
        self.messages.append(message)

    @contextmanager
    def serving(self) -> Iterator[int]:
        mailbox = self

        class Handler(StreamRequestHandler):
            def handle(self) -> None:
                self.wfile.write(b"* OK ready\r\n")
                for line in self.rfile:
                    tag, command, *rest = line.decode().split(maxsplit=2)
                    found = mailbox.answer(command.upper(), rest[0] if rest else "")
                    self.wfile.write(found + f"{tag} OK done\r\n".encode())

        with ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            yield server.server_address[1]
            server.shutdown()

    def answer(self, command: str, rest: str) -> bytes:
        """The lines without a tag."""
        match command:
            case "CAPABILITY":
                return b"* CAPABILITY IMAP4rev1\r\n"
            case "LOGIN":
                assert rest.split() == ["qa", '"sekret"']
            case "EXAMINE":
                return f"* {len(self.messages)} EXISTS\r\n".encode()
            case "SEARCH":
                wanted = rest.split('"')[1]
                hits = [str(n) for n, it in enumerate(self.messages, 1) if it["To"] == wanted]
                return f"* SEARCH {' '.join(hits)}\r\n".encode()
            case "FETCH":
                number = rest.split(maxsplit=1)[0]
                sent = self.messages[int(number) - 1].as_bytes(policy=SMTP)
                return b"* %s FETCH (RFC822 {%d}\r\n%s)\r\n" % (
                    number.encode(),
                    len(sent),
                    sent,
                )
        return b""


def test_the_newest_mail_to_a_plus_address_is_read_over_tls_that_is_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    mailbox, authority = Mailbox(), Authority(tmp_path)
    script = tmp_path / "newest_mail.py"
    script.write_text(recipe("A mailbox over IMAP", "python"))
    user = CaseUser("ann", "x", email="qa+ann@example.com")
    with (
        mailbox.serving() as plain,
        tls_front(authority.certificate(), plain) as front,
        tls_front(Authority(tmp_path, "Other").certificate(), plain) as other,
    ):
        for name, value in (
            ("SSL_CERT_FILE", str(authority.bundle)),
            ("QA_IMAP_HOST", "127.0.0.1"),
            ("QA_IMAP_PORT", str(front.port)),
            ("QA_IMAP_USER", "qa"),
            ("QA_IMAP_PASSWORD", "sekret"),
        ):
            monkeypatch.setenv(name, value)
        phone = CommandPhone(f"'{sys.executable}' '{script}'", Event())
        assert phone.count(user) == 0, "there is no mail yet"
        mailbox.arrives("qa+ann@example.com", "Your code is 111111")
        mailbox.arrives("qa+bob@example.com", "Your code is 999999")
        assert phone.newest(user, 0).code == "111111"
        mailbox.arrives("qa+ann@example.com", "Grüße. Ihr Code lautet 222222.")
        assert phone.newest(user, 1).code == "222222"
        monkeypatch.setenv("QA_IMAP_PORT", str(other.port))
        with pytest.raises(Unavailable, match="ended with"):
            phone.count(user)
