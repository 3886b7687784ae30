"""A computer in an office: the network's proxy is in the environment, and AWS's tools have run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.display import with_empty_home
from tests.helpers.raw_server import reply, serve_raw
from tests.helpers.running_app import MAIN, practice_app
from tests.helpers.sign_in_steps import expect_signed_in, give_code, give_password

UPPER = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")


@pytest.mark.parametrize("variables", [UPPER, [name.lower() for name in UPPER]], ids="Aa")
def test_the_practice_pool_is_reached_past_the_proxy(
    display_env: dict[str, str], tmp_path: Path, variables: tuple[str, ...]
) -> None:
    """API calls, keys and the practice phone: a proxy would look for them on itself."""
    with serve_raw(reply(b"")) as proxy:
        office = dict.fromkeys(variables, f"http://127.0.0.1:{proxy.port}")
        env = {**with_empty_home(display_env, tmp_path), **office}
        settings = Path(env["HOME"]) / ".aws"
        settings.mkdir(parents=True)
        (settings / "config").write_text("[default]\nendpoint_url = http://127.0.0.1:9\n")
        with practice_app(env, tmp_path, tools_env=display_env) as app:
            user = app.pool.sms_user()
            give_password(app, user)
            give_code(app, app.pool.newest_code(user.username))
            expect_signed_in(app)
            assert app.screen.read(MAIN, "Status").description == "Signed in"
        assert proxy.requests == []
