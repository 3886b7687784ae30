"""The practice pool: a Cognito on 127.0.0.1 that behaves as Amazon's does.

It imports nothing of the rest of the program: it is the other side of the wire. Start it with
`main`; talk to it with boto3, and to its control API with `desktop.practice.client`.
"""

from __future__ import annotations


def main(port: int = 0) -> int:
    """Serve until SIGTERM, SIGINT or the end of the parent process; return the exit code.

    The first line on stdout is the JSON of `GET /practice`. Port 0 takes any free one; a port in
    use is a line on stderr and exit code 2.
    """
    from desktop.practice.server.serve import serve

    return serve(port)
