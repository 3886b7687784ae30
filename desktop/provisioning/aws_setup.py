"""Whether this computer has anything that AWS credentials come from; nothing of it is read."""

from __future__ import annotations

import os
from pathlib import Path

VARIABLES = ("AWS_ACCESS_KEY_ID", "AWS_PROFILE", "AWS_WEB_IDENTITY_TOKEN_FILE")
FILES = (
    ("AWS_CONFIG_FILE", "~/.aws/config"),
    ("AWS_SHARED_CREDENTIALS_FILE", "~/.aws/credentials"),
)


def has_aws_setup() -> bool:
    """Whether credentials are likely."""
    if any(os.environ.get(it) for it in VARIABLES):
        return True
    paths = [os.environ.get(variable) or usual for variable, usual in FILES]
    return any(Path(it).expanduser().is_file() for it in paths)
