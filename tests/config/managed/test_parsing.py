"""What policies and the machine's file set, checked and merged."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.config.managed.parsing import from_file, from_policies, merged
from desktop.config.managed.settings import NOTHING, ManagedSettings, Origin
from desktop.config.managed.table import KEYS, Kind
from desktop.config.profile import Profile

FILE = "/etc/xdg/cognito-desk/settings.toml"
FOLDER = "/etc/xdg/cognito-desk"
PROFILE = Profile("Staff", "eu-central-1", "eu-central-1_A", "a")
GOOD: dict[str, Any] = {
    "default_connection": "staff",
    "own_connections": False,
    "keep_signed_in": False,
    "qa_tools": False,
    "practice_pool": False,
    "support": "the service desk, ext. 4100",
    "proxy": "http://proxy.example:3128",
    "ca_bundle": "/etc/ssl/office.pem",
    "endpoint_overrides": False,
    "mask_phone_numbers": True,
    "title": "Northwind sign-in",
    "logo": "/usr/share/northwind.png",
    "language": "de",
}


def file(**values: object) -> ManagedSettings:
    return from_file(values, where, FOLDER)


def where(key: str) -> str:
    return f"{FILE}, line 1, key {key}"


def as_policy(value: object) -> object:
    return int(value) if isinstance(value, bool) else value


def test_every_key_can_be_set_in_a_file():
    assert GOOD.keys() == KEYS.keys()
    found = file(**GOOD)
    assert (found.values, found.problems) == (GOOD, ())
    assert set(found.origins.values()) == {Origin.MACHINE_FILE}


def test_and_by_a_policy():
    found = from_policies({KEYS[name].policy: as_policy(value) for name, value in GOOD.items()})
    assert (found.values, found.problems) == (GOOD, ())
    assert set(found.origins.values()) == {Origin.POLICY}


def test_names_of_policies_are_found_whatever_their_case():
    assert from_policies({"KEEPSIGNEDIN": 0}).switch("keep_signed_in") is False


def test_an_empty_box_in_the_editor_of_policies_sets_nothing():
    assert from_policies({"Support": "", "Title": ""}) == NOTHING


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (file(keep_signed_in="no"), f"{FILE}, line 1, key keep_signed_in: must be true or false"),
        (file(own_connections=0), f"{FILE}, line 1, key own_connections: must be true or false"),
        (
            file(proxy="http://u:secret@proxy:1"),
            f"{FILE}, line 1, key proxy: must be the proxy's address",
        ),
        (file(title=""), f"{FILE}, line 1, key title: must be text"),
        (file(title="a\nb"), f"{FILE}, line 1, key title: must be text"),
        (file(title="x" * 61), f"{FILE}, line 1, key title: must be a title of up to 60"),
        (file(logo="logo.exe"), f"{FILE}, line 1, key logo: must be the path of a .png"),
        (
            file(default_connection="../staff"),
            f"{FILE}, line 1, key default_connection: must be the name",
        ),
        (file(language="deutsch"), f"{FILE}, line 1, key language: must be the code"),
        (file(run="calc.exe"), f"{FILE}, line 1, key run: unknown."),
        (from_policies({"KeepSignedIn": 2}), "Policy KeepSignedIn: must be true or false"),
        (from_policies({"KeepSignedIn": "0"}), "Policy KeepSignedIn: must be true or false"),
        (from_policies({"Run": "calc.exe"}), "Policy Run: unknown."),
    ],
)
def test_what_can_t_be_is_ignored_and_told(found: ManagedSettings, said: str):
    assert found.values == {}
    (problem,) = found.problems
    assert problem.startswith(said)
    assert "secret" not in problem


def test_what_is_good_counts_beside_what_isn_t():
    found = file(keep_signed_in="no", support="the desk")
    assert found.values == {"support": "the desk"}
    assert len(found.problems) == 1


def test_a_policy_comes_before_the_file():
    both = merged(from_policies({"Support": "policy"}), file(support="file", title="file"))
    assert both.values == {"support": "policy", "title": "file"}
    assert both.origins == {"support": Origin.POLICY, "title": Origin.MACHINE_FILE}


def test_a_file_s_paths_are_relative_to_it():
    assert file(ca_bundle="office.pem").text("ca_bundle") == f"{FOLDER}/office.pem"
    windows = from_file({"logo": "logo.png"}, where, r"C:\ProgramData\cognito-desk")
    assert windows.text("logo") == r"C:\ProgramData\cognito-desk\logo.png"


def test_what_is_set_takes_the_place_of_every_profile_s():
    found = file(**GOOD).applied_to(PROFILE)
    assert (found.keep_signed_in, found.qa_tools, found.endpoint_overrides) == (False, False, False)
    assert (found.support, found.proxy) == (GOOD["support"], GOOD["proxy"])
    assert found.ca_bundle == GOOD["ca_bundle"]
    assert (found.name, found.connection_key) == (PROFILE.name, PROFILE.connection_key)
    assert NOTHING.applied_to(PROFILE) is PROFILE


def test_no_key_names_a_program():
    """Nothing that IT or anyone else writes is ever run."""
    assert {key.kind for key in KEYS.values()} == {Kind.SWITCH, Kind.TEXT, Kind.FILE}
    assert [key.name for key in KEYS.values() if key.kind is Kind.FILE] == ["ca_bundle", "logo"]


@given(
    st.dictionaries(
        st.one_of(st.sampled_from([*KEYS, *(key.policy for key in KEYS.values())]), st.text()),
        st.one_of(st.booleans(), st.integers(), st.text(), st.none(), st.binary(), st.floats()),
    )
)
def test_whatever_is_there_nothing_breaks_and_only_what_fits_counts(values: dict[str, Any]):
    for found in (from_file(values, where, FOLDER), from_policies(values)):
        assert set(found.values) <= set(KEYS)
        assert set(found.origins) == set(found.values)
        found.applied_to(PROFILE)
