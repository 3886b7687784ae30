"""Windows' policies, read by the code for Windows from a registry that the test plays."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from desktop.config.managed.current import read_managed
from desktop.config.managed.settings import Origin
from desktop.system import policies

REG_SZ, REG_EXPAND_SZ, REG_BINARY, REG_DWORD = 1, 2, 3, 4


class Registry(ModuleType):
    """As much of winreg as is used."""

    HKEY_LOCAL_MACHINE = object()
    KEY_READ, KEY_WOW64_64KEY = 0x20019, 0x100
    REG_SZ, REG_EXPAND_SZ, REG_DWORD = REG_SZ, REG_EXPAND_SZ, REG_DWORD

    def __init__(self, values: list[tuple[str, object, int]] | None) -> None:
        super().__init__("winreg")
        self.values = values
        self.opened: list[tuple[object, str, int, int]] = []

    @contextmanager
    def OpenKey(self, *place: Any) -> Iterator[object]:
        self.opened.append(place)
        if self.values is None:
            raise FileNotFoundError
        yield self

    def QueryInfoKey(self, _: object) -> tuple[int, int, int]:
        assert self.values is not None
        return 0, len(self.values), 0

    def EnumValue(self, _: object, number: int) -> tuple[str, object, int]:
        assert self.values is not None
        return self.values[number]


def on_windows(monkeypatch: pytest.MonkeyPatch, registry: Registry) -> Any:
    """The module as it is on Windows."""
    monkeypatch.setitem(sys.modules, "winreg", registry)
    monkeypatch.setattr(sys, "platform", "win32")
    spec = importlib.util.spec_from_file_location("policies_of_windows", policies.__file__)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.undo()
    return module


def test_strings_and_numbers_of_the_machine_s_own_key_are_read(monkeypatch: pytest.MonkeyPatch):
    registry = Registry(
        [
            ("Support", "the desk", REG_SZ),
            ("Logo", r"C:\logo.png", REG_EXPAND_SZ),
            ("KeepSignedIn", 0, REG_DWORD),
            ("Binary", b"\0", REG_BINARY),
        ]
    )
    found = on_windows(monkeypatch, registry).read_policies()
    assert found == {"Support": "the desk", "Logo": r"C:\logo.png", "KeepSignedIn": 0}
    (place,) = registry.opened
    assert place == (
        Registry.HKEY_LOCAL_MACHINE,
        r"Software\Policies\Cognito Desk",
        0,
        Registry.KEY_READ | Registry.KEY_WOW64_64KEY,
    )


def test_without_the_key_there_are_none(monkeypatch: pytest.MonkeyPatch):
    assert on_windows(monkeypatch, Registry(None)).read_policies() == {}


def test_they_become_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    registry = Registry([("KeepSignedIn", 0, REG_DWORD), ("Wrong", 7, REG_DWORD)])
    found = read_managed(tmp_path / "none", on_windows(monkeypatch, registry).read_policies)
    assert found.values == {"keep_signed_in": False}
    assert found.origins == {"keep_signed_in": Origin.POLICY}
    assert found.problems == ("Policy Wrong: unknown.",)


@pytest.mark.skipif(sys.platform == "win32", reason="there it reads the registry")
def test_no_other_system_has_any():
    assert policies.read_policies() == {}
