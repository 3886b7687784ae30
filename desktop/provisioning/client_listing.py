"""Lists a pool's app clients with the AWS credentials of this computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.issuers import region_of
from desktop.provisioning.aws_setup import has_aws_setup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.setup.discovery.client_listing import ListClients
    from desktop.setup.discovery.found import Candidate


def client_listing() -> ListClients | None:
    """What lists them; None where this computer has nothing that credentials come from."""
    return list_with_own_credentials if has_aws_setup() else None


def list_with_own_credentials(user_pool_id: str) -> Sequence[Candidate]:
    """By the credentials that boto3 finds. As in the port."""
    from desktop.aws.client_listing import list_clients  # slow (boto3)
    from desktop.aws.session import AwsSession
    from desktop.cognito.signed_calls import http_for_signed_calls
    from desktop.cognito.transport import transport_of_computer
    from desktop.vault.proxy_credentials import KeyringProxyCredentials

    transport = transport_of_computer(KeyringProxyCredentials())
    session = AwsSession(region=region_of(user_pool_id), make_http=http_for_signed_calls(transport))
    return list_clients(session, user_pool_id)
