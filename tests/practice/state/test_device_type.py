"""What a session runs on, by the user agent."""

from __future__ import annotations

import pytest

from desktop.practice.state.device_type import device_type


@pytest.mark.parametrize(
    ("user_agent", "described"),
    [
        ("Boto3/1.44.5 md/Botocore#1.44.5 ua/2.1 os/linux#6.1 lang/python#3.11", "Linux, Boto3"),
        ("Boto3/1.44.5 md/Botocore#1.44.5 ua/2.1 os/macos#25.1 lang/python#3.11", "macOS, Boto3"),
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36", "Windows, Chrome"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0", "Linux, Firefox"),
        ("curl/8.5.0", "curl"),
        ("", "unknown"),
    ],
)
def test_system_and_program(user_agent: str, described: str):
    assert device_type(user_agent) == described
