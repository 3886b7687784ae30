"""Transcripts: keeping a session over the end of the program, and going on with it."""

from __future__ import annotations

import dataclasses

import pytest

from desktop.auth import errors as e
from desktop.auth.flows.keep_signed_in import keep_signed_in, store
from desktop.auth.flows.refresh import refresh, resume
from desktop.auth.not_kept import NotKept
from desktop.auth.session import Session
from desktop.auth.steps import Flow
from desktop.auth.stored_session import Forget, Keep, Recall, Recalled
from tests.auth.flow_starts import signed_in, without_refresh_token
from tests.auth.minting import CLIENT, key_set, result
from tests.auth.transcripts import Play


def ready(session: Session) -> Flow[Session]:
    """A sign-in that is over."""
    return session
    yield  # makes it a generator


class Held:
    """What is kept, and whether it was given back."""

    def __init__(self, session: Session, **changes: object) -> None:
        self.released = 0
        stored_session = dataclasses.replace(session.stored_session, **changes)
        self.recalled = Recalled(stored_session, None, self.release)

    def release(self) -> None:
        self.released += 1


def test_what_is_kept_is_what_renews_and_nothing_else():
    session = signed_in()
    run = Play(keep_signed_in(ready(session), wanted=True))
    kept = run.asked(Keep)
    assert kept.begins
    assert kept.stored_session.refresh_token == session.tokens.refresh_token
    assert kept.stored_session.user_name == "maria.santos"
    fields = dataclasses.asdict(kept.stored_session).values()
    assert session.tokens.id_token not in fields
    assert session.tokens.access_token not in fields
    run.send(None)
    assert isinstance(run.result, Session)
    assert run.result.kept


def test_a_session_that_cannot_be_stored_is_signed_in_all_the_same():
    run = Play(keep_signed_in(ready(signed_in()), wanted=True))
    run.send(NotKept.NO_KEYRING)
    assert isinstance(run.result, Session)
    assert (run.result.kept, run.result.not_kept) == (False, NotKept.NO_KEYRING)


def test_what_could_not_be_stored_can_be_stored_again_and_again():
    session = dataclasses.replace(signed_in(), not_kept=NotKept.KEYRING_SILENT)
    run = Play(store(session))
    assert run.asked(Keep).begins
    run.send(NotKept.KEYRING_REFUSED)
    assert isinstance(run.result, Session)
    assert (run.result.kept, run.result.not_kept) == (False, NotKept.KEYRING_REFUSED)
    run = Play(store(run.result))
    run.send(None)
    assert (run.result.kept, run.result.not_kept) == (True, None)
    assert run.result.tokens == session.tokens


@pytest.mark.parametrize("kept", [True, False])
def test_a_renewal_says_why_its_session_is_not_stored(kept: bool):  # noqa: FBT001 — a case
    session = dataclasses.replace(signed_in(), kept=kept, not_kept=NotKept.KEYRING_REFUSED)
    run = Play(refresh(CLIENT, session))
    if kept:
        run.send(Recalled(None, NotKept.KEYRING_SILENT))
    run.reply(without_refresh_token())
    run.send(key_set())
    assert isinstance(run.result, Session)
    why = NotKept.KEYRING_SILENT if kept else NotKept.KEYRING_REFUSED
    assert (run.result.kept, run.result.not_kept) == (False, why)


def test_without_the_wish_even_the_session_before_is_forgotten():
    run = Play(keep_signed_in(ready(signed_in()), wanted=False))
    run.asked(Forget)
    run.send(None)
    assert isinstance(run.result, Session)
    assert not run.result.kept


def test_going_on_with_the_session_of_an_earlier_run():
    before = signed_in()
    held = Held(before)
    run = Play(resume(CLIENT))
    run.asked(Recall)
    run.send(held.recalled)
    assert run.call()[1]["AuthParameters"] == {"REFRESH_TOKEN": before.tokens.refresh_token}
    assert held.released == 0
    run.reply(without_refresh_token())
    run.send(key_set())
    assert isinstance(run.result, Session)
    assert run.result.kept
    assert held.released == 1


def test_nothing_to_go_on_with():
    run = Play(resume(CLIENT))
    with pytest.raises(e.NothingKept) as raised:
        run.send(Recalled(None, NotKept.KEY_GONE))
    assert raised.value.why is NotKept.KEY_GONE


def test_a_session_that_was_revoked_is_forgotten_here_too():
    held = Held(signed_in())
    run = Play(resume(CLIENT))
    run.send(held.recalled)
    run.refuse("NotAuthorized", "Refresh Token has been revoked")
    assert run.asked(Forget).only == held.recalled.stored_session  # not who signed in meanwhile
    with pytest.raises(e.SignedOut):
        run.send(None)
    assert held.released == 1


def test_without_a_connection_it_stays():
    held = Held(signed_in())
    run = Play(resume(CLIENT))
    run.send(held.recalled)
    with pytest.raises(e.NotSent):
        run.throw(e.NotSent("host", "unreachable"))
    assert held.released == 1


@pytest.mark.parametrize("rotates", [False, True])
def test_a_renewal_that_is_cancelled_lets_others_renew(rotates: bool):  # noqa: FBT001 — a case
    held = Held(signed_in(), rotates=rotates)
    run = Play(resume(CLIENT))
    run.send(held.recalled)
    run.call()
    run.flow.close()
    assert held.released == 1


def test_a_rotated_token_is_kept_before_anything_else_happens():
    held = Held(signed_in(), rotates=True)
    run = Play(resume(CLIENT))
    run.send(held.recalled)
    run.reply({"AuthenticationResult": {**result(), "RefreshToken": "rotated"}})
    kept = run.asked(Keep)
    assert not kept.begins
    assert kept.stored_session.refresh_token == "rotated"
    run.send(None)
    run.send(key_set())
    assert isinstance(run.result, Session)
    assert run.result.kept


def test_that_a_client_rotates_is_kept_as_well():
    held = Held(signed_in())
    run = Play(resume(CLIENT))
    run.send(held.recalled)
    run.refuse("UnsupportedOperation", "This API does not support refresh token rotation")
    run.reply({"AuthenticationResult": {**result(), "RefreshToken": "rotated"}})
    assert run.asked(Keep).stored_session.rotates


def test_signed_out_while_a_rotation_was_under_way_stays_signed_out():
    held = Held(signed_in(), rotates=True)
    run = Play(resume(CLIENT))
    run.send(held.recalled)
    run.reply({"AuthenticationResult": {**result(), "RefreshToken": "late"}})
    run.send(NotKept.NOTHING)
    operation, parameters = run.call()
    assert (operation, parameters["Token"]) == ("RevokeToken", "late")
    with pytest.raises(e.NothingKept):
        run.reply({})
    assert held.released == 1


def test_a_rotated_token_that_cannot_be_written_down_is_good_for_this_run():
    held = Held(signed_in(), rotates=True)
    run = Play(resume(CLIENT))
    run.send(held.recalled)
    run.reply({"AuthenticationResult": {**result(), "RefreshToken": "rotated"}})
    run.send(NotKept.NOT_WRITABLE)
    run.send(key_set())
    assert isinstance(run.result, Session)
    assert run.result.tokens.refresh_token == "rotated"
    assert not run.result.kept


def test_a_kept_session_is_renewed_from_what_is_kept():
    session = dataclasses.replace(signed_in(), kept=True)
    held = Held(session, refresh_token="newer", rotates=True)
    run = Play(refresh(CLIENT, session))
    run.send(held.recalled)
    assert run.call()[1]["RefreshToken"] == "newer"


def test_a_keyring_that_keeps_silent_leaves_what_is_in_memory():
    session = dataclasses.replace(signed_in(), kept=True)
    run = Play(refresh(CLIENT, session))
    run.send(Recalled(None, NotKept.KEYRING_SILENT))
    run.reply(without_refresh_token())
    run.send(key_set())
    assert isinstance(run.result, Session)


def test_a_renewal_that_is_cancelled_gives_back_what_it_held():
    held = Held(signed_in())
    run = Play(resume(CLIENT))
    run.send(held.recalled)
    run.flow.close()
    assert held.released == 1
