"""A practice pool: a double of Amazon Cognito's user pools on 127.0.0.1.

It imports nothing of the rest of the program, so that what one side gets wrong the other side
notices. `main` starts it; boto3 or any SDK talks to it; `desktop.practice.client` is for its
control API. What it imitates, and how sure we are of it, is in `docs/cognito-facts.md`.
"""

from __future__ import annotations


def main(port: int = 0, *, end_with_stdin: bool = False) -> int:
    """Serve until SIGTERM, SIGINT or the end of the parent process; return the exit code.

    The first line on stdout is the JSON of `GET /practice`. Port 0 takes any free one. A port in
    use is a line on stderr and exit code 2. `end_with_stdin`: serve until standard input ends, too,
    which is surer than the parent where a launcher stands between the two processes.
    """
    from desktop.practice.server.serve import serve

    return serve(port, end_with_stdin=end_with_stdin)
