"""A seed file that is taken while the pool runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice.seed_error import SeedError
from desktop.practice.server.control import schemas
from desktop.practice.server.control.route import ControlCall, ControlError, Route
from desktop.practice.server.http_messages import Response

if TYPE_CHECKING:
    from desktop.practice.server.state import ServerState


def _take(state: ServerState, call: ControlCall) -> Response:
    """First all of it is made apart: a seed file that is refused changes nothing."""
    from desktop.practice.seed.seed_file import parse_seed
    from desktop.practice.server.sources import seed_sources

    match call.json():
        case {"toml": str(text), **rest} if not rest:
            try:
                state.begin_with(seed_sources(parse_seed(text)))
            except SeedError as error:
                raise ControlError(409, f"seed file: {error}") from None
        case _:
            raise ControlError(400, 'the body must be {"toml": text of a seed file}')
    return Response(204)


ROUTES = (
    Route(
        "PUT",
        "/practice/seed",
        _take,
        "As if the pool was started with this seed file: its pools, users and clock in place of "
        "those there are, no message, no fault. A reset goes back to the pool's own start",
        body=schemas.SEED,
        conflict="The seed file can't be used; the error names the place in it.",
    ),
)
