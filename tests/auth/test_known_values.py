"""Every challenge and every way to begin that botocore knows is supported, or refused by name.

A value that a newer botocore adds fails here until someone decides.
"""

from __future__ import annotations

import botocore.session
import pytest

from desktop.auth.challenges import CHALLENGES, REFUSED_CHALLENGES, challenge_for
from desktop.auth.errors import UnsupportedChallenge
from desktop.auth.initiate_auth import AUTH_FLOWS, REFUSED_FLOWS

RENEWING = {"REFRESH_TOKEN_AUTH"}
"""What `refresh` begins with."""


def values_of(shape: str) -> set[str]:
    model = botocore.session.get_session().get_service_model("cognito-idp")
    return set(model.shape_for(shape).enum)


def test_every_challenge_is_supported_or_refused_by_name():
    assert set(CHALLENGES) | set(REFUSED_CHALLENGES) == values_of("ChallengeNameType")
    assert not set(CHALLENGES) & set(REFUSED_CHALLENGES)


def test_every_way_to_begin_is_supported_or_refused_by_name():
    ours = set(AUTH_FLOWS) | RENEWING
    assert ours | set(REFUSED_FLOWS) == values_of("AuthFlowType")
    assert not ours & set(REFUSED_FLOWS)


@pytest.mark.parametrize("name", REFUSED_CHALLENGES)
def test_what_is_refused_ends_with_its_name(name: str):
    with pytest.raises(UnsupportedChallenge) as raised:
        challenge_for(name)
    assert raised.value.name == name


@pytest.mark.parametrize("name", CHALLENGES)
def test_a_challenge_answers_to_its_own_name(name: str):
    assert challenge_for(name).name == name
