"""The machine's own folder: files of root count, and those of others are told."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.config.kept_profiles import find_place, list_profiles, read_profile_with_content
from desktop.config.managed import current, profiles
from desktop.config.managed.current import managed, read_managed
from desktop.config.managed.profiles import default_profile, read_effective_profile
from desktop.config.managed.settings import NOTHING
from desktop.config.profile import ProfileError
from desktop.system import machine_files
from tests.helpers.machine_settings import as_root, machine_folder, set_for_this_computer, written
from tests.helpers.user_folders import config_folder, home_environment

pytestmark = as_root
OTHER = 65534
PROFILE = """
name = "{name}"
region = "eu-central-1"
user_pool_id = "eu-central-1_AbC"
client_id = "{name}"
"""


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    with machine_folder() as found:
        for module in (current, machine_files):
            monkeypatch.setattr(module, "machine_folder", lambda: found)
        managed.cache_clear()
        yield found
        managed.cache_clear()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, value in home_environment(tmp_path / "home").items():
        monkeypatch.setenv(name, value)
    own = config_folder(tmp_path / "home") / "profiles"
    own.mkdir(parents=True)
    return own


def test_a_file_of_root_counts(folder: Path):
    written(folder / "settings.toml", 'support = "the desk"\n')
    assert managed().values == {"support": "the desk"}
    assert managed().problems == ()


def test_a_policy_counts_before_it(folder: Path):
    written(folder / "settings.toml", 'support = "the desk"\ntitle = "Northwind"\n')
    both = read_managed(folder, lambda: {"Support": "policy"})
    assert both.values == {"support": "policy", "title": "Northwind"}


def test_without_the_folder_nothing_is_set(folder: Path):
    assert read_managed(folder / "nowhere", dict) is not None
    assert read_managed(folder / "nowhere", dict) == NOTHING


@pytest.mark.parametrize("what", ["file", "folder", "above"])
@pytest.mark.parametrize(
    ("change", "why"),
    [
        ("owner", "belongs to another account than root"),
        ("group", "other accounts than root may write"),
        ("others", "other accounts than root may write"),
        ("link", "is a link"),
    ],
)
def test_what_another_account_could_have_written_is_ignored_and_told(
    what: str, change: str, why: str, folder: Path
):
    file = written(folder / "settings.toml", 'support = "the desk"\n')
    changed = {"file": file, "folder": folder, "above": folder.parent}[what]
    if change == "owner":
        os.chown(changed, OTHER, OTHER)
    elif change == "link":
        moved = changed.rename(changed.with_name(f"{changed.name} moved"))
        changed.symlink_to(moved)
    else:
        changed.chmod(0o775 if change == "group" else 0o777)
    try:
        found = read_managed(folder, dict)
    finally:
        if change == "link":
            changed.unlink()
            moved.rename(changed)
    assert found.values == {}
    (problem,) = found.problems
    assert problem.startswith(f"{file} is ignored: ")
    assert why in problem
    assert str(changed) in problem


@pytest.mark.parametrize("key", ["ca_bundle", "logo"])
@pytest.mark.parametrize("where", ["files", "../files"])
@pytest.mark.parametrize("change", ["nothing", "file", "folder", "sticky"])
def test_a_file_that_a_setting_names_has_to_be_the_machine_s_too(
    key: str, where: str, change: str, folder: Path
):
    elsewhere = Path(os.path.normpath(folder / where))
    elsewhere.mkdir(mode=0o755)
    named = written(elsewhere / "a.png", "")
    written(folder / "settings.toml", f'{key} = "{named}"\nsupport = "the desk"\n')
    policy = {"CaBundle" if key == "ca_bundle" else "Logo": str(named)}
    if change == "sticky":
        elsewhere.chmod(0o1777)
    elif change != "nothing":
        os.chown(named if change == "file" else elsewhere, OTHER, OTHER)
    for found, said in (
        (read_managed(folder, dict), f"{folder / 'settings.toml'}, line 1, key {key}"),
        (read_managed(folder, lambda: policy), f"Policy {next(iter(policy))}"),
    ):
        assert found.text("support") == "the desk"
        if change == "nothing":
            assert found.text(key) == str(named)
            assert found.problems == ()
        else:
            assert not found.is_locked(key)
            assert key not in found.origins
            problem = found.problems[0]
            assert problem.startswith(f"{said}: ignored: ")
            assert str(named if change == "file" else elsewhere) in problem


def test_a_wrong_key_is_named_with_its_line(folder: Path):
    path = written(
        folder / "settings.toml",
        '# ours\nsupport = "the desk"\nown_connection = false\n\nlanguage = "deutsch"\n',
    )
    found = read_managed(folder, dict)
    assert found.values == {"support": "the desk"}
    assert found.problems == (
        f"{path}, line 3, key own_connection: unknown.",
        f'{path}, line 5, key language: must be the code of a language, such as "de".',
    )


@pytest.mark.parametrize("content", ["support = \n", "\xff", "a" + ".a" * 60 + " = 1"])
def test_what_is_no_toml_is_told(content: str, folder: Path):
    path = folder / "settings.toml"
    path.write_bytes(content.encode("latin-1"))
    path.chmod(0o644)
    found = read_managed(folder, dict)
    assert found.values == {}
    assert found.problems[0].startswith(str(path))


def test_a_variable_of_the_environment_moves_nothing(monkeypatch: pytest.MonkeyPatch):
    before = machine_files.machine_folder()
    for name in ("XDG_CONFIG_DIRS", "XDG_CONFIG_HOME", "HOME", "ProgramData", "ALLUSERSPROFILE"):
        monkeypatch.setenv(name, "/elsewhere")
    monkeypatch.setenv("COGNITO_DESK_MACHINE_FOLDER", "/elsewhere")
    assert machine_files.machine_folder() == before == Path("/etc/xdg/cognito-desk")


# Profiles


def test_the_organisation_s_profiles_are_offered_first(folder: Path, home: Path):
    (home / "own.toml").write_text(PROFILE.format(name="Own"))
    written(folder / "profiles" / "staff.toml", PROFILE.format(name="Staff"))
    found, wrong, left_out = list_profiles()
    assert [each.profile.name for each in found] == ["Staff", "Own"]
    assert (wrong, left_out) == ([], 0)


def test_where_people_may_have_none_theirs_are_not_offered_nor_read(folder: Path, home: Path):
    own = home / "own.toml"
    own.write_text(PROFILE.format(name="Own"))
    written(folder / "profiles" / "staff.toml", PROFILE.format(name="Staff"))
    written(folder / "settings.toml", 'own_connections = false\ndefault_connection = "staff"\n')
    assert [each.profile.name for each in list_profiles()[0]] == ["Staff"]
    with pytest.raises(ProfileError, match="own connections only"):
        read_effective_profile(own)
    assert default_profile() == folder / "profiles" / "staff.toml"


def test_a_profile_that_another_account_could_have_written_is_told(folder: Path, home: Path):
    path = written(folder / "profiles" / "staff.toml", PROFILE.format(name="Staff"))
    os.chown(path, OTHER, OTHER)
    found, wrong, _ = list_profiles()
    assert found == []
    assert [(each, "another account than root" in str(why)) for each, why in wrong] == [
        (path, True)
    ]
    path.parent.chmod(0o777)
    (wrong_folder,) = list_profiles()[1]
    assert wrong_folder[0] == path.parent
    assert home.is_dir()


def test_certificates_that_another_account_could_have_written_are_told(folder: Path, home: Path):
    elsewhere = folder.parent / "certificates"
    elsewhere.mkdir(mode=0o755)
    named = written(elsewhere / "office.pem", "")
    text = PROFILE.format(name="Staff") + f'ca_bundle = "{named}"\n'
    path = written(folder / "profiles" / "staff.toml", text)
    assert read_effective_profile(path).ca_bundle == str(named)
    os.chown(elsewhere, OTHER, OTHER)
    with pytest.raises(ProfileError, match=r"ca_bundle is not used, since .*another account"):
        read_effective_profile(path)
    own = home / "own.toml"
    own.write_text(text)
    assert read_effective_profile(own).ca_bundle == str(named), "a person's own is their affair"


def test_what_is_set_changes_every_profile(folder: Path, home: Path):
    written(folder / "settings.toml", 'support = "the desk"\nkeep_signed_in = false\n')
    own = home / "own.toml"
    own.write_text(PROFILE.format(name="Own") + 'support = "me"\n')
    assert read_effective_profile(own).support == "the desk"
    assert not read_profile_with_content(own).profile.keep_signed_in


def test_a_file_that_is_opened_never_takes_the_place_of_the_organisation_s(
    folder: Path, home: Path, tmp_path: Path
):
    written(folder / "profiles" / "staff.toml", PROFILE.format(name="Staff"))
    opened = tmp_path / "staff.toml"
    opened.write_text(PROFILE.format(name="Staff") + "# another\n")
    place = find_place(read_profile_with_content(opened))
    assert (place.path, place.in_the_way) == (home / "staff.toml", None)
    opened.write_text(PROFILE.format(name="Staff"))
    same = find_place(read_profile_with_content(opened))
    assert (same.path, same.is_kept) == (folder / "profiles" / "staff.toml", True)


def test_the_stand_in_of_other_tests_is_seen_everywhere(monkeypatch: pytest.MonkeyPatch):
    set_for_this_computer(monkeypatch, own_connections=False)
    assert not profiles.own_connections_allowed()
    assert current.managed().is_locked("own_connections")
