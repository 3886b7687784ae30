"""Each test here says where its expectation was published; so does the document of facts."""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = Path(__file__).parent
FACTS = HERE.parents[2] / "docs/cognito-facts.md"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    facts = FACTS.read_text(encoding="utf-8")
    for item in items:
        if HERE not in item.path.parents or not isinstance(item, pytest.Function):
            continue
        sources = getattr(item.function, "sources", ())
        if not sources:
            raise pytest.UsageError(f"{item.nodeid} names no source")
        for one in sources:
            if one.repository not in facts:
                raise pytest.UsageError(f"docs/cognito-facts.md doesn't name {one.repository}")
