"""A setting that can't be used is named; its value never is."""

from __future__ import annotations

from desktop.auth.errors import SettingFlaw, SettingUnusable


def test_the_setting_and_what_is_wrong_with_it_are_named():
    error = SettingUnusable("AWS_CA_BUNDLE", SettingFlaw.NO_CERTIFICATES)
    assert (error.setting, error.flaw) == ("AWS_CA_BUNDLE", SettingFlaw.NO_CERTIFICATES)
    assert str(error) == "AWS_CA_BUNDLE must name a readable file with certificates"
