"""Our requests' shapes say what botocore's model says, as far as they go."""

from __future__ import annotations

import pytest
from botocore.model import Shape as ModelShape

from desktop.practice.operations import OPERATIONS
from desktop.practice.shapes import (
    Document,
    Integer,
    ListOf,
    MapOf,
    Shape,
    String,
    Structure,
    Unsupported,
)
from tests.practice.output_shapes import model


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_request_shape(name: str):
    compare(OPERATIONS[name].takes, model().operation_model(name).input_shape, name)


def compare(ours: Shape, theirs: ModelShape, where: str) -> None:
    if isinstance(ours, Structure):
        assert theirs.type_name == "structure", where
        assert set(theirs.required_members) <= set(ours.required) <= ours.members.keys(), where
        for name, member in ours.members.items():
            compare(member, theirs.members[name], f"{where}.{name}")
    elif isinstance(ours, ListOf):
        assert theirs.type_name == "list", where
        assert ours.minimum == theirs.metadata.get("min", 0), where
        assert ours.maximum == theirs.metadata.get("max", ours.maximum), where
        compare(ours.item, theirs.member, f"{where}[]")
    elif isinstance(ours, MapOf):
        assert theirs.type_name == "map", where
        compare(ours.names, theirs.key, f"{where} names")
        compare(ours.values, theirs.value, f"{where} values")
    elif isinstance(ours, String):
        compare_text(ours, theirs, where)
    elif isinstance(ours, Integer):
        assert theirs.type_name == "integer", where
        assert ours.minimum == theirs.metadata.get("min", ours.minimum), where
        assert ours.maximum == theirs.metadata.get("max", ours.maximum), where
    elif isinstance(ours, Document):
        assert theirs.is_document_type, where
    else:
        assert theirs.type_name == ("structure" if isinstance(ours, Unsupported) else "boolean"), (
            where
        )


def compare_text(ours: String, theirs: ModelShape, where: str) -> None:
    assert theirs.type_name == "string", where
    assert set(ours.choices) == set(theirs.enum) or not theirs.enum, where
    if not theirs.enum:
        assert ours.minimum == theirs.metadata.get("min", 0), where
        assert ours.maximum == theirs.metadata.get("max", 131_072), where
    pattern = theirs.metadata.get("pattern", "")
    if theirs.name == "PasswordType":
        pattern = r"^[\S]+.*[\S]+$"  # what the service itself says
    # Python's re has no classes of letters; `visible` stands for the most frequent of these.
    assert ours.pattern == pattern or r"\p" in pattern, f"{where}: {pattern}"
    assert ours.visible == (pattern == r"[\p{L}\p{M}\p{S}\p{N}\p{P}]+"), f"{where}: {pattern}"
