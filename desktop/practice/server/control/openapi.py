"""The control API's description (OpenAPI 3.1.0), made from its routes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.practice.server.control import schemas

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.practice.server.control.route import Route, Schema

_ABOUT = (
    "What a practice pool does beside the Cognito API: the codes that it sent, its clock, its "
    "faults, its state. For programs on this computer; pages in a browser are refused."
)


def description(routes: Iterable[Route], endpoint: str, region: str) -> dict[str, Any]:
    """The document; `endpoint` is where the pool was asked for it, that of `region`."""
    paths: dict[str, dict[str, Any]] = {}
    for route in routes:
        paths.setdefault(route.path, {})[route.method.lower()] = _operation(route, region)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Control API of the practice pool", "version": "1", "summary": _ABOUT},
        "servers": [{"url": endpoint}],
        "paths": paths,
        "components": {"schemas": {"Error": schemas.ERROR}},
    }


def _operation(route: Route, region: str) -> dict[str, Any]:
    answer: dict[str, Any] = {"description": "Done."}
    if route.answer is not None:
        answer = {"description": "The answer.", "content": _json(route.answer)}
    responses = {"204" if route.answer is None else "200": answer}
    if route.body or route.query:
        responses["400"] = _refusal("The request doesn't have the form that is described here.")
    responses["403"] = _refusal("The request comes from a page, or names another host.")
    if route.not_found:
        responses["404"] = _refusal(route.not_found)
    if route.conflict:
        responses["409"] = _refusal(route.conflict)
    operation: dict[str, Any] = {"summary": route.summary, "responses": responses}
    parameters = [
        *(
            {"name": name, "in": "path", "required": True, "schema": _TEXT}
            for name in _names(route)
        ),
        *(
            {"name": name, "in": "query", "description": does, "schema": _ANY_TEXT}
            for name, does in route.query.items()
        ),
    ]
    if parameters:
        operation["parameters"] = parameters
    if route.body is not None:
        body = route.body(region) if callable(route.body) else route.body
        operation["requestBody"] = {"required": True, "content": _json(body)}
    return operation


_ANY_TEXT: Schema = {"type": "string"}
_TEXT: Schema = {"type": "string", "minLength": 1}


def _names(route: Route) -> list[str]:
    """The name in braces, if there is one."""
    name = route.path.partition("{")[2].rstrip("}")
    return [name] if name else []


def _json(schema: Schema) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}


def _refusal(when: str) -> dict[str, Any]:
    return {"description": when, "content": _json({"$ref": "#/components/schemas/Error"})}
