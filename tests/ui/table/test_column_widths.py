"""A column gives away what its texts don't need."""

from __future__ import annotations

from desktop.ui.table.column_widths import column_widths


def test_what_a_column_does_not_need_goes_to_what_is_elided():
    assert column_widths(900, (1, 1, 1), (100, 700, 200)) == [100, 600, 200]


def test_columns_that_all_need_more_share_by_their_weights():
    assert column_widths(900, (1, 2), (5000, 5000)) == [300, 600]


def test_where_nothing_is_elided_the_rest_is_shared_too():
    assert column_widths(900, (1, 2), (100, 200)) == [300, 600]


def test_they_never_need_more_than_there_is():
    for width in (0, 1, 7, 333, 1000):
        widths = column_widths(width, (27, 44, 29), (80, 4000, 250))
        assert sum(widths) <= width
        assert all(each >= 0 for each in widths)
