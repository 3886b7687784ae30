"""The bundle for support: none of the secrets of this computer is in it, in any form."""

from __future__ import annotations

import json
import secrets
import zipfile
from pathlib import Path

import pytest

from desktop import cli
from desktop.config.remembered import Remembered
from tests.canaries.scanner import Canaries
from tests.helpers.practice_pool import practice_pool
from tests.helpers.user_folders import home_environment, log_file


def test_no_secret_is_in_the_bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    home = tmp_path / "home"
    for name, value in home_environment(home).items():
        monkeypatch.setenv(name, value)
    marked = {
        "client secret": f"cs{secrets.token_hex(20)}",
        "proxy password": f"pw{secrets.token_hex(10)}",
        "password in an address": f"ad{secrets.token_hex(10)}",
        "token in the log": f"eyJ{secrets.token_hex(40)}",
        "code in the log": "739145",
        "user name": f"maria.{secrets.token_hex(6)}",
    }
    canaries = Canaries()
    for name, value in marked.items():
        canaries.add(name, value)
    monkeypatch.setenv("https_proxy", f"http://it:{marked['proxy password']}@proxy.invalid:3128")
    address = f"https://it:{marked['password in an address']}@aws.invalid/"
    monkeypatch.setenv("AWS_ENDPOINT_URL", address)
    log = log_file(home)
    log.parent.mkdir(parents=True)
    text = f"got {marked['token in the log']} and {marked['code in the log']}\n"
    record = "2026-11-30T08:00:00.000+00:00 INFO desktop.support.step_log: "
    step = "2026-11-30T08:00:00.000+00:00, #1 sign_in, sign_in, {}, 1.000 s, request {}\n"
    text += record + step.format("ok", marked["token in the log"])
    text += record + step.format(marked["code in the log"], marked["code in the log"])
    log.write_text(text)
    log.with_name(f"{log.name}.1").write_text(text)
    bundle = tmp_path / "bundle.zip"
    with practice_pool() as pool:
        profile = pool.profile()
        values = {
            "name": "Staff",
            "region": profile.region,
            "user_pool_id": profile.user_pool_id,
            "client_id": profile.client_id,
            "client_secret": marked["client secret"],
            "endpoint_url": pool.endpoint,
        }
        path = home / "staff.toml"
        path.write_text("".join(f"{key} = {json.dumps(it)}\n" for key, it in values.items()))
        remembered = Remembered.read()
        remembered.set_user_name(profile.connection_key, marked["user name"])
        status = cli.run(["doctor", "--profile", str(path), "--bundle", str(bundle)])
    assert status == 1  # the client has no secret
    there = {it.canary for it in canaries.scan_folder(home)}
    assert there == {"client secret", "token in the log", "code in the log", "user name"}
    assert canaries.scan_file(bundle) == []
    with zipfile.ZipFile(bundle) as found:
        assert len(json.loads(found.read("activity.json"))["newest_steps"]) == 4
