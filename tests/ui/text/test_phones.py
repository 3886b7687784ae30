"""Where a code went is masked in one way; the rest only where the organisation wants it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop.ui.text import phones
from desktop.ui.text.errors import with_support
from desktop.ui.text.safe import value_text, visible, visible_lines

NUMBER = "+12025550100"


@pytest.fixture
def everywhere() -> Iterator[None]:
    phones.mask_everywhere(True)
    yield
    phones.mask_everywhere(False)


@pytest.mark.parametrize(
    ("destination", "shown"),
    [("+*******0100", "··0100"), ("m***@e***1234", "m***@e***1234"), ("***", "***"), ("", "")],
)
def test_where_a_code_went(destination: str, shown: str):
    assert phones.masked_destination(destination) == shown


def test_texts_of_a_service_stay_whole_as_long_as_no_one_wants_them_masked():
    assert visible(NUMBER) == NUMBER
    assert phones.text_as_allowed(NUMBER) == NUMBER
    assert phones.value_as_allowed(NUMBER, "phone_number") == NUMBER


@pytest.mark.usefixtures("everywhere")
def test_masked_everywhere():
    assert visible(f"to {NUMBER}.") == "to ··0100."
    assert visible_lines(f"one\n{NUMBER}", 200) == "one\n··0100"
    assert value_text([NUMBER], 200) == '["··0100"]'


@pytest.mark.usefixtures("everywhere")
@pytest.mark.parametrize("limit", range(1, 24))
def test_a_number_is_not_shown_in_part_where_a_text_is_cut(limit: int):
    assert "2025" not in visible(f"call {NUMBER}", limit)
    assert "2025" not in visible_lines(f"call {NUMBER}", limit)


@pytest.mark.usefixtures("everywhere")
def test_the_support_s_number_can_be_called():
    assert with_support("Call {support}.", f"the desk {NUMBER}") == f"Call the desk {NUMBER}."
