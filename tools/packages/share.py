"""What a desktop reads of an installed program: `share/` of a package, below /usr or elsewhere."""

from __future__ import annotations

import gzip
import subprocess
from typing import TYPE_CHECKING

from desktop import __version__
from desktop.startup.taskbar import APP_ID
from tools.man_page import PAGE
from tools.program_icon import png

if TYPE_CHECKING:
    from pathlib import Path

ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
COMPLETIONS = {
    "bash": "bash-completion/completions/cognito-desk",
    "zsh": "zsh/vendor-completions/_cognito-desk",
    "fish": "fish/vendor_completions.d/cognito-desk.fish",
}
"""Where Debian's shells look, below `share/`."""


def write_share(share: Path, program: Path, resources: Path, date: str) -> None:
    """Write it into the folder `share`. `date` is the release's, `program` the frozen one."""
    linux = resources / "linux"
    files = {
        f"applications/{APP_ID}.desktop": (linux / f"{APP_ID}.desktop").read_bytes(),
        f"metainfo/{APP_ID}.metainfo.xml": _filled(linux / f"{APP_ID}.metainfo.xml", date),
        f"mime/packages/{APP_ID}.xml": (linux / f"{APP_ID}.mime.xml").read_bytes(),
        f"icons/hicolor/scalable/apps/{APP_ID}.svg": (
            resources / "icons/cognito-desk.svg"
        ).read_bytes(),
        "man/man1/cognito-desk.1.gz": compressed(PAGE.read_bytes()),
        "man/man1/cognito-desk-window.1.gz": compressed(b".so man1/cognito-desk.1\n"),
    }
    for size in ICON_SIZES:
        files[f"icons/hicolor/{size}x{size}/apps/{APP_ID}.png"] = png(size)
    for shell, name in COMPLETIONS.items():
        files[name] = _completion(program, shell)
    for name, content in files.items():
        path = share / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def compressed(content: bytes) -> bytes:
    """As gzip has it, without a time: the same for the same content."""
    return gzip.compress(content, 9, mtime=0)


def _filled(template: Path, date: str) -> bytes:
    text = template.read_text(encoding="utf-8")
    return text.replace("{version}", __version__).replace("{date}", date).encode()


def _completion(program: Path, shell: str) -> bytes:
    command = [str(program.resolve()), "completion", shell]
    return subprocess.run(command, capture_output=True, check=True).stdout  # noqa: S603 — ours
