"""A practice pool: a double of Amazon Cognito's user pools on 127.0.0.1.

It imports nothing of the rest of the program, so that what one side gets wrong the other side
notices. `main` starts it; boto3 or any SDK talks to it; `desktop.practice.client` is for its
control API. How it is used, `docs/practice-pool.md` says; what it imitates, and how sure we are of
it, `docs/cognito-facts.md`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.practice.options import Options


def main(options: Options) -> int:
    """Serve until SIGTERM or SIGINT, or as the options say; return the exit code.

    The first line on stdout is the JSON of `GET /practice`. A port in use, an address that isn't
    this computer's and a broken seed file are a line on stderr and exit code 2.
    """
    from desktop.practice.server.serve import serve

    return serve(options)
