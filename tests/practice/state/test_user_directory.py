"""Users are found by sub and by other names, with no look at each of them."""

from __future__ import annotations

import pytest

from desktop.practice.state import user_directory
from desktop.practice.state.user_directory import UserDirectory
from desktop.practice.state.users import User


def user(name: str, sub: str = "") -> User:
    return User(name, sub or f"sub of {name}", 0, 0)


class Question:
    """Whether a user has a name, and how many users were asked."""

    def __init__(self, *owners: User) -> None:
        self.owners, self.asked = list(owners), 0

    def __call__(self, user: User) -> bool:
        self.asked += 1
        return any(user is one for one in self.owners)


@pytest.fixture
def users() -> UserDirectory:
    users = UserDirectory()
    for number in range(100):
        users[f"user {number}"] = user(f"user {number}")
    return users


def test_users_are_found_by_sub_while_they_are_there(users: UserDirectory):
    assert users.with_sub("sub of user 7") is users["user 7"]
    del users["user 7"]
    assert users.with_sub("sub of user 7") is None
    users["user 8"] = user("user 8", "another")
    assert users.with_sub("sub of user 8") is None
    assert users.with_sub("another") is users["user 8"]
    users.clear()
    assert users.with_sub("another") is None


def test_other_name_is_looked_for_once(users: UserDirectory):
    has_name = Question(users["user 90"])
    assert users.named("a@b", has_name) is users["user 90"]
    assert has_name.asked == 91
    assert users.named("a@b", has_name) is users["user 90"]
    assert has_name.asked == 92


def test_name_that_moved_is_looked_for_again(users: UserDirectory):
    has_name = Question(users["user 90"])
    users.named("a@b", has_name)
    has_name.owners = [users["user 2"]]
    assert users.named("a@b", has_name) is users["user 2"]
    has_name.owners = []
    assert users.named("a@b", has_name) is None


def test_deleted_user_has_no_other_name(users: UserDirectory):
    has_name = Question(users["user 90"])
    users.named("a@b", has_name)
    del users["user 90"]
    assert users.named("a@b", has_name) is None


def test_remembered_names_do_not_fill_the_memory(
    users: UserDirectory, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(user_directory, "_MOST_NAMES", 10)
    for number in range(100):
        found = users[f"user {number}"]
        assert users.named(f"{number}@b", Question(found)) is found
    assert len(users._by_other_name) <= 10
