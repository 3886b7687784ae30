"""A phone that a person reads: each code is asked for, and a refusal counts for the whole run."""

from __future__ import annotations

import pytest

from desktop.qa.environment import Blocked, CaseUser, Unavailable
from desktop.test_environment.persons_phone import PersonsPhone

USER = CaseUser("maria", "x", phone="+14155550123")
BY_EMAIL = CaseUser("tom", "x", email="tom@example.com")


def test_each_code_is_asked_for():
    asked: list[str] = []
    codes = iter(("123456", "654321", "111222"))
    phone = PersonsPhone(lambda user: asked.append(user.name) or next(codes))
    assert phone.count(USER) == 0
    first = phone.newest(USER, 0)
    assert (first.code, first.number, first.medium) == ("123456", 1, "SMS")
    second = phone.newest(USER, phone.count(USER))
    assert (second.code, second.number) == ("654321", 2)
    assert phone.newest(BY_EMAIL, 0).medium == "EMAIL"
    assert phone.count(BY_EMAIL) == 1
    assert asked == ["maria", "maria", "tom"]


def test_no_message_came():
    phone = PersonsPhone(lambda _: "")
    with pytest.raises(Blocked, match="no message came"):
        phone.newest(USER, 0)
    phone.readable()


def test_a_person_who_reads_none_is_asked_once():
    asked: list[str] = []
    phone = PersonsPhone(lambda user: asked.append(user.name))
    phone.readable()
    for _ in range(2):
        with pytest.raises(Unavailable, match="doesn't read"):
            phone.newest(USER, 0)
    with pytest.raises(Unavailable):
        phone.readable()
    assert asked == ["maria"]
