"""Others beside this program: the AWS command line, pycognito, and Debian's Chromium.

The first two sign in to the same practice pool, from outside and in processes of their own, as
a developer would without such a program. `chromium --app` is a lower bound for a program made with
Electron, which brings such a browser along: its size, its memory, its start. None has a bar.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from benchmarks.api_client import ApiClient
from benchmarks.figure import Figure, not_measured, spread_of
from benchmarks.memory import resident_mib
from benchmarks.programs import ROOT, SOURCE
from benchmarks.x11 import watcher
from tests.helpers.practice_pool import practice_pool
from tests.helpers.processes import running

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from desktop.config.profile import Profile
    from tests.helpers.practice_pool import PracticePool, PracticeUser

RUNS = 5
VENV = ROOT / "build/benchmarks/peers"
PACKAGES = ("awscli", "pycognito")
FLOWS = ("USER_PASSWORD_AUTH", "USER_SRP_AUTH", "REFRESH_TOKEN_AUTH")
"""The first is the command line's, the second pycognito's only one."""
PAGE = "<input autofocus>"
IDLE = 3.0
CHROMIUM = Path("/usr/lib/chromium")
WITH_PYCOGNITO = """
import json, sys, time
from urllib.request import urlopen
began = time.perf_counter()
import boto3
from botocore import UNSIGNED
from botocore.config import Config
from pycognito import Cognito
from pycognito.exceptions import SMSMFAChallengeException
imported = time.perf_counter()
given = json.loads(sys.argv[1])
class WithoutChecks(Cognito):
    # Its keys are at AWS only, and its issuer is not to be changed.
    def verify_token(self, token, id_name, token_use):
        setattr(self, id_name, token)
user = WithoutChecks(
    given["pool"], given["client"], username=given["user"], user_pool_region=given["region"],
    access_key="x", secret_key="x",
    boto3_client_kwargs={
        "endpoint_url": given["endpoint"], "config": Config(signature_version=UNSIGNED)
    },
)
try:
    user.authenticate(given["password"])
except SMSMFAChallengeException as challenge:
    with urlopen(given["endpoint"] + "/practice/messages") as reply:
        code = [it["code"] for it in json.load(reply) if it["user"] == given["user"]][-1]
    user.respond_to_sms_mfa_challenge(code, challenge.get_tokens())
assert user.access_token
print(json.dumps([imported - began, time.perf_counter() - imported]))
"""


def figures(env: Mapping[str, str]) -> Iterator[Figure]:
    yield from _signing_in(env)
    yield from _chromium(env)


def _signing_in(env: Mapping[str, str]) -> Iterator[Figure]:
    if not (VENV / "bin/aws").exists():
        names = " ".join(PACKAGES)
        folder = VENV.relative_to(ROOT)
        why = f"python3 -m venv {folder} && {folder}/bin/pip install {names}"
        yield not_measured("signing in with the AWS command line, with pycognito", "", why)
        return
    with practice_pool([str(SOURCE), "practice"], env) as pool:
        user, profile = pool.sms_user(), pool.profile()
        ApiClient(pool.port).call(
            "UpdateUserPoolClient",
            UserPoolId=profile.user_pool_id,
            ClientId=profile.client_id,
            ExplicitAuthFlows=[f"ALLOW_{it}" for it in FLOWS],
        )
        aws = [_timed(lambda: _with_aws(env, pool, profile, user)) for _ in range(RUNS)]
        peer = [_with_pycognito(env, profile, user) for _ in range(RUNS)]
    yield Figure(
        "signing in with the AWS command line",
        "",
        f"{median(aws):.2f} s",
        f"{_version('awscli')}: initiate-auth and respond-to-auth-challenge, a process each; "
        f"tokens unchecked; {RUNS} runs",
        spread=spread_of(aws),
    )
    imports, calls = [median(each) for each in zip(*peer, strict=True)]
    yield Figure(
        "signing in with pycognito",
        "",
        f"{calls:.2f} s, after {imports:.2f} s of imports",
        f"{_version('pycognito')}: SRP and the message's code; its check of the tokens left out, "
        f"which knows keys and issuers at AWS only; {RUNS} runs",
        spread=spread_of([sum(each) for each in peer]),
    )


def _with_aws(
    env: Mapping[str, str], pool: PracticePool, profile: Profile, user: PracticeUser
) -> None:
    def call(operation: str, **options: str) -> dict[str, Any]:
        command = [str(VENV / "bin/aws"), "cognito-idp", operation, "--no-sign-request"]
        command += ["--region", profile.region, "--endpoint-url", str(profile.endpoint_url)]
        for name, value in options.items():
            command += [f"--{name.replace('_', '-')}", value]
        done = subprocess.run(command, env=dict(env), capture_output=True, text=True, check=True)
        answer: dict[str, Any] = json.loads(done.stdout)
        return answer

    asked = call(
        "initiate-auth",
        client_id=profile.client_id,
        auth_flow="USER_PASSWORD_AUTH",
        auth_parameters=json.dumps({"USERNAME": user.username, "PASSWORD": user.password}),
    )
    answers = {"USERNAME": user.username, "SMS_MFA_CODE": pool.newest_code(user.username)}
    tokens = call(
        "respond-to-auth-challenge",
        client_id=profile.client_id,
        challenge_name="SMS_MFA",
        session=asked["Session"],
        challenge_responses=json.dumps(answers),
    )
    assert tokens["AuthenticationResult"]["IdToken"]


def _with_pycognito(
    env: Mapping[str, str], profile: Profile, user: PracticeUser
) -> tuple[float, float]:
    given = {
        "pool": profile.user_pool_id,
        "client": profile.client_id,
        "region": profile.region,
        "endpoint": profile.endpoint_url,
        "user": user.username,
        "password": user.password,
    }
    done = subprocess.run(
        [VENV / "bin/python", "-c", WITH_PYCOGNITO, json.dumps(given)],
        env={**env, "AWS_DEFAULT_REGION": profile.region},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    imports, calls = json.loads(done.stdout)
    return imports, calls


def _version(package: str) -> str:
    ask = f"import importlib.metadata as m; print(m.version({package!r}))"
    done = subprocess.run([VENV / "bin/python", "-c", ask], stdout=subprocess.PIPE, check=True)
    return f"{package} {done.stdout.decode().strip()}"


def _timed(run: Callable[[], None]) -> float:
    began = time.perf_counter()
    run()
    return time.perf_counter() - began


def _chromium(env: Mapping[str, str]) -> Iterator[Figure]:
    program = shutil.which("chromium")
    if program is None:
        yield not_measured("chromium --app", "", "apt install chromium")
        return
    files = [it for it in CHROMIUM.rglob("*") if it.is_file() and not it.is_symlink()]
    size = sum(it.stat().st_size for it in files) / 1_000_000
    runs = [_one_chromium(env, program) for _ in range(RUNS + 1)][1:]  # the first fills the cache
    starts = [start for start, _, _ in runs]
    memory, processes = median(it for _, it, _ in runs), median(it for _, _, it in runs)
    version = subprocess.run([program, "--version"], stdout=subprocess.PIPE, check=True)
    name = " ".join(version.stdout.decode().split()[:2])
    yield Figure(
        "an empty page in chromium --app: folder", "", f"{size:.0f} MB", f"{name}, {CHROMIUM}"
    )
    yield Figure(
        "an empty page in chromium --app: start to painted",
        "",
        f"{median(starts) * 1000:.0f} ms",
        f"{name}, a new profile each; first answer to _NET_WM_PING; {RUNS} runs",
        spread=spread_of(starts),
    )
    yield Figure(
        "an empty page in chromium --app: memory",
        "",
        f"{memory:.0f} MiB in {processes:.0f} processes",
        f"{name}, idle for {IDLE:g} s; proportional set of all its processes",
    )


def _one_chromium(env: Mapping[str, str], program: str) -> tuple[float, float, int]:
    """Seconds to the painted window, MiB of all processes, and how many they are."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        page = Path(folder, "page.html")
        page.write_text(PAGE)
        command = [program, f"--app={page.as_uri()}", f"--user-data-dir={folder}/profile"]
        command += ["--no-first-run", "--no-sandbox", "--password-store=basic", "--disable-gpu"]
        with watcher(env["DISPLAY"]) as screen:
            began = time.perf_counter()
            with running(command, env) as process:
                # Its title while it is mapped: that of the page comes later.
                screen.ping(screen.wait_for_window(f"_{page}"))
                took = time.perf_counter() - began
                time.sleep(IDLE)
                group = _group(process.pid)
                return took, sum(_proportional_mib(pid) for pid in group), len(group)


def _group(leader: int) -> list[int]:
    """All processes that a program started, itself included: they are one group."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                if os.getpgid(int(entry.name)) == leader:
                    found.append(int(entry.name))
            except ProcessLookupError:
                continue
    return found


def _proportional_mib(pid: int) -> float:
    """What is shared by several counts for each by its part; the resident set where that isn't."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return resident_mib(pid)
    (line,) = [it for it in lines if it.startswith("Pss:")]
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    sys.exit("python -m benchmarks peers")
