"""Every key of a profile can be edited, each in one place."""

from __future__ import annotations

import pytest

from desktop.config.profile import KNOWN_KEYS
from desktop.ui.connection_editor.keys import groups, labels

pytestmark = pytest.mark.usefixtures("qapp")


def test_all_keys_are_there_once():
    keys = [each.key for group in groups() for each in group.keys]
    assert sorted(keys) == sorted(KNOWN_KEYS)


def test_no_two_have_the_same_label():
    assert len(set(labels().values())) == len(KNOWN_KEYS)


def test_those_that_every_profile_has_come_first():
    assert [it.key for it in groups()[0].keys] == ["name", "user_pool_id", "region", "client_id"]
