"""How a refusal's code is told to people who look it up."""

from __future__ import annotations

import pytest

from desktop.auth.errors import Refusal


@pytest.mark.parametrize(
    ("name", "full_name", "told"),
    [
        ("CodeMismatch", "CodeMismatchException", "CodeMismatchException"),
        ("CodeMismatch", "", "CodeMismatchException"),
        ("HTTP 502", "", "HTTP 502"),
    ],
)
def test_the_service_s_own_code_is_told(name: str, full_name: str, told: str):
    assert Refusal("InitiateAuth", name, full_name=full_name).service_code == told
