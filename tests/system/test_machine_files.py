"""Files that a setting of the computer names: no one else could have put them there."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.system.machine_files import NotMachines, check_machine_file, check_named_file
from tests.helpers.machine_settings import as_root, machine_folder, written

pytestmark = as_root
OTHER = 65534


@pytest.fixture
def outer() -> Iterator[Path]:
    """A folder of root's in a folder of root's, outside of the machine's own."""
    with machine_folder() as found:
        inner = found.parent / "outer" / "inner"
        inner.mkdir(parents=True, mode=0o755)
        written(inner / "office.pem", "certificates")
        yield inner.parent


def test_a_file_of_root_in_folders_of_root_is_the_machine_s(outer: Path):
    check_named_file(outer / "inner" / "office.pem")


@pytest.mark.parametrize("what", ["inner/office.pem", "inner", "."])
@pytest.mark.parametrize(
    ("change", "why"),
    [
        ("owner", "belongs to another account than root"),
        ("group", "other accounts than root may write"),
        ("others", "other accounts than root may write"),
        ("sticky", "other accounts than root may write"),
        ("link", "is a link"),
    ],
)
def test_it_and_each_folder_above_it_is_looked_at(what: str, change: str, why: str, outer: Path):
    changed = outer / what
    if change == "owner":
        os.chown(changed, OTHER, -1)
    elif change == "link":
        moved = changed.rename(changed.with_name(f"{changed.name} moved"))
        changed.symlink_to(moved)
    else:
        changed.chmod({"group": 0o775, "others": 0o777, "sticky": 0o1777}[change])
    with pytest.raises(NotMachines, match=why) as refused:
        check_named_file(outer / "inner" / "office.pem")
    assert str(changed) in str(refused.value)


@pytest.mark.parametrize("folder", ["inner", "."])
def test_of_what_isn_t_there_it_counts_who_could_make_it(folder: str, outer: Path):
    missing = outer / "inner" / "no" / "such.pem"
    check_named_file(missing)
    os.chown(outer / folder, OTHER, OTHER)
    with pytest.raises(NotMachines, match="another account than root"):
        check_named_file(missing)


def test_a_folder_where_all_may_write_is_no_place_for_it():
    """Even of root's own file: who made the folders beside it may have made those above it."""
    with (
        tempfile.NamedTemporaryFile(dir="/tmp") as file,
        pytest.raises(NotMachines, match=r"may write to /tmp$"),
    ):
        check_named_file(Path(file.name))


def test_two_dots_lead_nowhere_else(outer: Path):
    os.chown(outer / "inner", OTHER, OTHER)
    check_named_file(outer / "inner" / ".." / "other.pem")
    with pytest.raises(NotMachines):
        check_named_file(outer / "other" / ".." / "inner" / "office.pem")


def test_the_machine_s_own_file_has_to_be_there(outer: Path):
    with pytest.raises(FileNotFoundError):
        check_machine_file(outer / "no.toml")
