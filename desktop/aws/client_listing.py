"""The app clients of a pool, by a call that reads only. Slow to import (boto3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.setup.discovery.found import Candidate

if TYPE_CHECKING:
    from desktop.aws.session import AwsSession

ON_A_PAGE = 60
"""The most that Cognito gives at once."""
MAX_PAGES = 50
"""More than a pool can have without a quota of its own."""


def list_clients(session: AwsSession, user_pool_id: str) -> tuple[Candidate, ...]:
    """All of them, by name. Raises `AwsProblem`."""
    parameters: dict[str, object] = {"UserPoolId": user_pool_id, "MaxResults": ON_A_PAGE}
    found: list[Candidate] = []
    for _ in range(MAX_PAGES):
        page = session.call("cognito-idp", "ListUserPoolClients", parameters)
        for each in page.get("UserPoolClients", ()):
            name, client_id = str(each.get("ClientName", "")), str(each.get("ClientId", ""))
            found.append(Candidate(name, user_pool_id=user_pool_id, client_id=client_id))
        if not page.get("NextToken"):
            break
        parameters["NextToken"] = page["NextToken"]
    return tuple(sorted(found, key=lambda it: (it.name.casefold(), it.client_id)))
