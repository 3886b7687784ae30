"""The Debian package of the frozen program has what belongs in it. Run by `make build`.

It is built here without compression, which takes most of the time.
"""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import tarfile
from io import BytesIO
from pathlib import Path

import pytest

from desktop import __version__
from desktop.startup.taskbar import APP_ID
from tests.helpers.running_app import program
from tools.packages.deb import NAME, Built, build_deb
from tools.packages.share import ICON_SIZES
from tools.packages.system_needs import OLDEST_GLIBC, glibc_by_file, is_newer

ROOT = Path(__file__).parents[2]
EPOCH = 1_800_000_000
SHARE = "./usr/share"
DESKTOP = f"{SHARE}/applications/{APP_ID}.desktop"
METAINFO = f"{SHARE}/metainfo/{APP_ID}.metainfo.xml"


def build(folder: Path) -> Path:
    folder.mkdir()
    built = Built(program().parent, ROOT, EPOCH)
    return build_deb(built, folder, folder / "work", compression="none")


@pytest.fixture(scope="module")
def deb(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("deb") / "one")


@pytest.fixture(scope="module")
def content(deb: Path) -> tarfile.TarFile:
    done = subprocess.run(["dpkg-deb", "--fsys-tarfile", deb], capture_output=True, check=True)
    return tarfile.open(fileobj=BytesIO(done.stdout))


def field(deb: Path, name: str) -> str:
    command = ["dpkg-deb", "--field", deb, name]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def file(content: tarfile.TarFile, name: str) -> bytes:
    found = content.extractfile(name)
    assert found is not None
    return found.read()


def test_says_what_it_is_and_what_it_needs(deb: Path):
    architecture = field(deb, "Architecture")
    assert deb.name == f"{NAME}_{__version__}_{architecture}.deb"
    assert (field(deb, "Package"), field(deb, "Version")) == (NAME, __version__)
    needs = field(deb, "Depends").split(", ")
    assert {"ca-certificates", "libegl1", "libwayland-client0", "libxcb1"} <= set(needs)
    assert [it for it in needs if it.startswith("libc6 (>= 2.")]
    assert not [it for it in needs if "qt" in it or "python" in it]


def test_runs_nothing_when_it_is_installed_or_removed(deb: Path, tmp_path: Path):
    subprocess.run(["dpkg-deb", "--control", deb, tmp_path], check=True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["control", "md5sums"]


def test_asks_for_no_newer_glibc_than_the_bar():
    found = glibc_by_file(program().parent)
    too_new = {name: it for name, it in found.items() if is_newer(it, OLDEST_GLIBC)}
    assert too_new == {}


def test_every_file_is_root_s_and_only_root_may_change_it(content: tarfile.TarFile):
    members = content.getmembers()
    assert {(it.uid, it.gid, it.uname, it.gname) for it in members} == {(0, 0, "root", "root")}
    writable = [it.name for it in members if not it.issym() and it.mode & 0o022]
    assert writable == []
    programs = [it.name for it in members if it.isfile() and it.mode & stat.S_IXUSR]
    assert programs == [f"./usr/lib/{NAME}/{NAME}"]


def test_all_lies_where_debian_wants_it(content: tarfile.TarFile):
    below = {name.split("/")[2] for name in content.getnames() if name.count("/") > 1}
    assert below == {"bin", "lib", "share"}
    for name in (NAME, f"{NAME}-window"):
        assert content.getmember(f"./usr/bin/{name}").linkname == f"../lib/{NAME}/{NAME}"
    for name in (
        f"doc/{NAME}/copyright",
        f"doc/{NAME}/changelog.gz",
        f"man/man1/{NAME}.1.gz",
        f"man/man1/{NAME}-window.1.gz",
        f"icons/hicolor/scalable/apps/{APP_ID}.svg",
        f"bash-completion/completions/{NAME}",
        f"zsh/vendor-completions/_{NAME}",
        f"fish/vendor_completions.d/{NAME}.fish",
        f"mime/packages/{APP_ID}.xml",
    ):
        assert content.getmember(f"{SHARE}/{name}").size > 0
    for size in ICON_SIZES:
        png = file(content, f"{SHARE}/icons/hicolor/{size}x{size}/apps/{APP_ID}.png")
        assert png[16:24] == size.to_bytes(4, "big") * 2
    assert f"./usr/lib/{NAME}/_internal/licenses/components.json" in content.getnames()


def test_the_entry_opens_connection_files_and_links(content: tarfile.TarFile):
    entry = file(content, DESKTOP).decode()
    types = f"application/x-{NAME}-connection;x-scheme-handler/{NAME};"
    assert f"\nExec={NAME}-window %u\n" in entry
    assert f"\nMimeType={types}\n" in entry
    assert f"\nIcon={APP_ID}\n" in entry


@pytest.mark.parametrize(
    ("name", "command"),
    [
        (DESKTOP, ["desktop-file-validate"]),
        (METAINFO, ["appstreamcli", "validate", "--no-net"]),
    ],
)
def test_the_validators_have_nothing_to_say(
    content: tarfile.TarFile, tmp_path: Path, *, name: str, command: list[str]
):
    if shutil.which(command[0]) is None:
        assert not os.environ.get("CI"), "tools/system-packages installs it"
        pytest.skip(f"there is no {command[0]}")
    copy = tmp_path / Path(name).name
    copy.write_bytes(file(content, name))
    done = subprocess.run([*command, copy], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "warning" not in done.stdout.lower()


def test_two_of_one_commit_are_equal(deb: Path, tmp_path: Path):
    assert build(tmp_path / "other").read_bytes() == deb.read_bytes()
