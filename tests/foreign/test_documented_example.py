"""The example for JavaScript in docs/practice-pool.md runs as it stands there."""

from __future__ import annotations

import os
import re
import subprocess

import pytest

from tests.foreign import node_packages
from tests.helpers.practice_pool import ROOT, PracticePool

pytestmark = pytest.mark.timeout(400)


@pytest.mark.usefixtures("_packages")
def test_documented_example_signs_in(pool: PracticePool):
    page = (ROOT / "docs/practice-pool.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"(?ms)^## From JavaScript$.*?^```js\n(.*?)^```$", page)
    # Beside the packages, where Node finds them.
    script = node_packages.FOLDER / f"example-{os.getpid()}.mjs"
    script.write_text(example, encoding="utf-8")
    try:
        done = subprocess.run(
            ["node", str(script)],
            env={**os.environ, "PRACTICE_POOL": pool.endpoint},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    finally:
        script.unlink()
    assert (done.returncode, done.stdout) == (0, "maria.santos is signed in\n"), done.stderr
