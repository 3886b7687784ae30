"""Evidence shows what was sent, without its secrets."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from desktop.qa.redaction import FINGERPRINTED, KINDS, MOST_SEEN, Redaction, fingerprint

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


def test_members_are_taken_out_by_name_at_any_depth():
    body = {
        "AuthParameters": {"USERNAME": "maria", "PASSWORD": "Correct-horse-1"},
        "Session": "a-long-session",
        "Nested": [{"SMS_MFA_CODE": 123456}],
    }
    redaction = Redaction()
    shown = json.loads(redaction.json(body))
    assert shown["AuthParameters"] == {"USERNAME": "maria", "PASSWORD": "‹password›"}
    assert shown["Session"].startswith("‹challenge session ")
    assert shown["Nested"] == [{"SMS_MFA_CODE": "‹code›"}]
    assert redaction.kinds == ("challenge session", "code", "password")


def test_two_sessions_are_told_apart_and_one_is_recognised():
    redaction = Redaction()
    first, again, other = (redaction.json({"Session": it}) for it in ("a" * 40, "a" * 40, "b" * 40))
    assert first == again != other


def test_a_known_value_is_taken_out_of_other_texts_but_a_code_not_out_of_a_longer_number():
    redaction = Redaction()
    redaction.know("Correct-horse-1", "password")
    redaction.know("123456", "code")
    assert redaction.text("refused: Correct-horse-1, 123456") == "refused: ‹password›, ‹code›"
    assert redaction.text("at 1123456789") == "at 1123456789"


def test_attributes_of_people_are_masked():
    shown = Redaction().json({"UserAttributes": [{"Name": "email", "Value": "maria@example.com"}]})
    assert "maria" not in shown
    assert ".com" in shown


@given(st.sampled_from([*KINDS, *FINGERPRINTED]), st.text(min_size=9), VALUES)
def test_no_secret_member_is_ever_shown(member: str, secret: str, around: object):
    shown = json.loads(Redaction().json([around, {member: secret}]))
    assert shown[1][member] != secret


@given(st.sampled_from([*KINDS]), st.text(min_size=9))
def test_a_secret_member_of_a_wrong_kind_is_not_shown_either(member: str, secret: str):
    body = [{member: {"c": secret}}, {member: [secret]}, {member: 123456}]
    assert [*map(len, json.loads(Redaction().json(body)))] == [1, 1, 1]
    assert secret not in json.loads(Redaction().json(body))[0][member]
    assert secret not in json.loads(Redaction().json(body))[1][member]
    assert json.loads(Redaction().json(body))[2][member] != 123456


def test_a_token_that_the_service_echoes_in_its_words_is_taken_out():
    redaction = Redaction()
    token = "eyJraWQiOiJ4In0.eyJzdWIiOiJ4In0.c2lnbmF0dXJl"
    assert token not in redaction.json({"AccessToken": token})
    echoed = redaction.text(f"{token} is not valid")
    assert echoed == f"‹access token {fingerprint(token)}› is not valid"


def test_of_what_may_be_echoed_the_newest_are_remembered():
    redaction = Redaction()
    tokens = [f"{number:04}" * 10 for number in range(MOST_SEEN + 1)]
    for token in tokens:
        redaction.json({"Session": token})
    assert redaction.text(tokens[0]) == tokens[0]
    assert redaction.text(tokens[1]) != tokens[1]
