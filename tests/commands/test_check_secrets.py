"""No password, code, token, seed or challenge session of a run stands in its evidence."""

from __future__ import annotations

import argparse
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from desktop.commands import check
from desktop.qa.environment import Answer
from desktop.qa.redaction import FINGERPRINTED, KINDS
from desktop.test_environment.api import Api
from desktop.ui.test_plan.pdf import pdf_without_window
from tests.canaries.scanner import SHORTEST, Canaries
from tests.helpers.user_folders import home_environment

CASES = ("QA-01", "QA-02", "QA-03", "QA-09", "QA-14", "QA-59", "QA-69", "QA-73", "QA-81", "QA-87")
"""Together they have every kind of secret."""
KINDS_SEEN = {
    "password",
    "code",
    "secret hash",
    "client secret",
    "authenticator app's seed",
    "SRP value",
    "device key",
    "challenge session",
    "access token",
    "ID token",
    "refresh token",
}


def secrets_in(body: object, name: str = "") -> Iterator[tuple[str, str]]:
    """Kind and value of each, by the members' names."""
    if isinstance(body, Mapping):
        for key, value in body.items():
            yield from secrets_in(value, str(key))
    elif isinstance(body, list | tuple):
        for value in body:
            yield from secrets_in(value, name)
    elif isinstance(body, str) and len(body) >= SHORTEST:
        kind = KINDS.get(name) or FINGERPRINTED.get(name)
        if kind is not None:
            yield kind, body


def test_no_secret_stands_in_the_evidence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object
):
    canaries, kinds = Canaries(), set()
    send = Api.send

    def listening(
        api: Api, operation: str, body: object, headers: Mapping[str, str] | None = None
    ) -> Answer:
        answer = send(api, operation, body, headers)
        for kind, value in (*secrets_in(body), *secrets_in(answer.body)):
            kinds.add(kind)
            canaries.add(f"{kind} {len(canaries.names)}", value)
        return answer

    monkeypatch.setattr(Api, "send", listening)
    for name, value in home_environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    folder = tmp_path / "evidence"
    parser = argparse.ArgumentParser()
    check.configure(parser)
    chosen = [it for case in CASES for it in ("--case", case)]
    options = parser.parse_args(["--practice", "--report", str(folder), *chosen])
    assert check.main(options, pdf_without_window) == 0
    assert kinds == KINDS_SEEN
    finds = canaries.scan_folder(folder)
    text = folder / "report.pdf"
    try:
        told = subprocess.run(["pdftotext", text, "-"], capture_output=True, check=True)
    except FileNotFoundError:
        pytest.skip("needs pdftotext, in Debian the package poppler-utils")
    finds += canaries.scan_bytes(told.stdout, "the text of report.pdf")
    assert finds == []
