"""How a refusal's code is told to people who look it up."""

from __future__ import annotations

import pytest

from desktop.auth.errors import Refusal


@pytest.mark.parametrize(
    ("name", "code", "told"),
    [
        ("CodeMismatch", "CodeMismatchException", "CodeMismatchException"),
        ("CodeMismatch", "", "CodeMismatchException"),
        ("HTTP 502", "", "HTTP 502"),
    ],
)
def test_the_service_s_own_code_is_told(name: str, code: str, told: str):
    assert Refusal("InitiateAuth", name, code=code).service_code == told
