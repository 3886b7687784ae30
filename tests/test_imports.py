"""What each package imports, directly and by what is loaded with it.

`lint-imports` holds the layers and that there are no circles (pyproject.toml). Here is the rest:
which packages of ours and of others a package knows at all. Imports inside functions and those for
type checkers count as well.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from functools import cache

import grimp
import pytest


@dataclass(frozen=True, slots=True)
class Imports:
    """What is imported: packages of ours, packages of others, and of the standard library."""

    ours: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    standard: frozenset[str] | None = None
    """None for anything."""


def names(text: str) -> frozenset[str]:
    return frozenset(text.split())


PURE = names(
    "base64 binascii collections contextlib dataclasses datetime enum functools hashlib hmac html "
    "ipaddress itertools json math operator re secrets shlex string typing unicodedata urllib "
    "uuid"
)
"""No files, sockets, threads, event loop or clock; `datetime` for the times in tokens."""

ALLOWED = {
    "__main__": Imports(names("cli system")),
    "app": Imports(
        names(
            "config connection_editing diagnostics practice_mode provisioning setup startup "
            "support system test_plan ui worker"
        ),
        names("PySide6"),
    ),
    "auth": Imports(frozenset(), names("jose"), PURE),
    "aws": Imports(names("auth setup"), names("boto3 botocore")),
    "cli": Imports(
        names("app commands config practice qa setup startup system ui"), names("PySide6")
    ),
    "cognito": Imports(
        names("auth config diagnostics setup system"),
        names("boto3 botocore cryptography jose truststore urllib3"),
    ),
    "commands": Imports(
        names(
            "auth aws cognito config diagnostics practice qa setup support system "
            "test_environment vault worker"
        ),
        names("argcomplete"),
    ),
    "config": Imports(names("auth system"), names("tomlkit")),
    "connection_editing": Imports(names("auth cognito config setup system ui"), names("PySide6")),
    "diagnostics": Imports(names("system"), names("PySide6")),
    "practice": Imports(frozenset(), names("cryptography")),
    "practice_mode": Imports(names("cognito config practice system ui"), names("PySide6")),
    "provisioning": Imports(
        names("auth aws cognito config setup system ui vault"), names("PySide6")
    ),
    "qa": Imports(names("auth"), frozenset(), PURE | names("statistics")),
    "setup": Imports(names("auth config qa"), frozenset(), PURE | names("pathlib")),
    "startup": Imports(
        names("auth cognito config diagnostics setup support system ui vault worker"),
        names("PySide6"),
    ),
    "support": Imports(names("auth cognito config diagnostics")),
    "system": Imports(frozenset(), names("platformdirs")),
    "test_environment": Imports(
        names("auth cognito config practice qa system vault worker"),
    ),
    "test_plan": Imports(names("config qa system test_environment ui"), names("PySide6")),
    "testing": Imports(names("practice"), names("boto3 botocore pytest")),
    "ui": Imports(
        names("auth config qa setup system"),
        names("PySide6 segno shiboken6"),
        PURE | names("pathlib random sys time"),
    ),
    "vault": Imports(names("auth system"), names("cryptography keyring")),
    "worker": Imports(names("auth diagnostics"), names("PySide6")),
}
"""Each package and what it imports, no more and no less; of `standard` no more."""


@cache
def imported_by_package() -> dict[str, Imports]:
    graph = grimp.build_graph("desktop", include_external_packages=True, cache_dir=None)
    ours = {
        name: graph.find_descendants(f"desktop.{name}") | {f"desktop.{name}"} for name in ALLOWED
    }
    found = {}
    for name, modules in ours.items():
        imported = {it for each in modules for it in graph.find_modules_directly_imported_by(each)}
        tops = {it.split(".")[0] for it in imported} - {"desktop", "__future__"}
        found[name] = Imports(
            frozenset(it.split(".")[1] for it in imported if it.startswith("desktop.")) - {name},
            frozenset(tops - sys.stdlib_module_names),
            frozenset(tops & sys.stdlib_module_names),
        )
    return found


def test_every_package_is_in_the_table():
    graph = grimp.build_graph("desktop", cache_dir=None)
    assert {it.removeprefix("desktop.") for it in graph.find_children("desktop")} == set(ALLOWED)


@pytest.mark.parametrize("name", ALLOWED)
def test_a_package_imports_what_the_table_says(name: str):
    found, allowed = imported_by_package()[name], ALLOWED[name]
    assert found.ours == allowed.ours
    assert found.others == allowed.others
    assert allowed.standard is None or found.standard <= allowed.standard


def test_one_module_of_the_worker_knows_qt():
    graph = grimp.build_graph("desktop", include_external_packages=True, cache_dir=None)
    knows = graph.find_modules_that_directly_import("PySide6")
    assert {it for it in knows if it.startswith("desktop.worker")} == {"desktop.worker.bridge"}


# What is loaded when it is imported

LOOP = names("asyncio")
NETWORK = names("http socket ssl")
SLOW = LOOP | NETWORK | names("logging subprocess tempfile")
"""What the first paint, or a command that has to be quick, doesn't wait for."""

LOAD = """
import importlib, pkgutil, sys
sys.path[:0] = {path!r}
before = set(sys.modules)
package = importlib.import_module({name!r})
for module in pkgutil.walk_packages(getattr(package, "__path__", ()), {name!r} + "."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
print(*{{name.partition(".")[0] for name in set(sys.modules) - before}})
"""
"""Imports a package with all its modules. `-S` keeps site-packages from loading anything first."""


@pytest.mark.parametrize(
    ("name", "others", "never"),
    [
        ("desktop.auth", "", SLOW | names("pathlib threading")),
        ("desktop.practice", "", LOOP | names("logging subprocess tempfile")),
        ("desktop.system.folders", "", SLOW | names("multiprocessing")),
        ("desktop.system.single_flight", "", SLOW | names("multiprocessing")),
        ("desktop.config", "", SLOW),
        ("desktop.vault", "", SLOW),
        ("desktop.cli", "", SLOW | names("pathlib threading")),
        ("desktop.commands", "", SLOW - names("logging")),
        ("desktop.worker.thread", "", SLOW),
        ("desktop.cognito.gateway", "", LOOP | names("http ssl")),
        ("desktop.ui", "PySide6 shiboken6", LOOP | NETWORK),
    ],
)
def test_what_is_loaded_with_it(name: str, others: str, never: frozenset[str]):
    path = [each for each in sys.path if each]
    done = subprocess.run(
        [sys.executable, "-S", "-c", LOAD.format(path=path, name=name)],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    loaded = names(done.stdout)
    installed = loaded - sys.stdlib_module_names - {"desktop"}
    assert installed - names("shibokensupport signature_bootstrap __feature__") == names(others)
    assert loaded & never == frozenset()
