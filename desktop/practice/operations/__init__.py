"""The operations of the API. Each file has a few related ones and lists them in `OPERATIONS`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice.operations import (
    authentication,
    client_secrets,
    client_sessions,
    clients,
    devices,
    group_members,
    groups,
    mfa_config,
    own_account,
    own_attributes,
    own_password,
    passkeys,
    pools,
    replicas,
    resource_servers,
    sessions,
    sign_up,
    software_token,
    tags,
    user_devices,
    user_factors,
    user_list,
    user_passwords,
    user_state,
    users,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.practice.operation import Operation

_MODULES = (
    authentication,
    client_secrets,
    client_sessions,
    clients,
    devices,
    group_members,
    groups,
    mfa_config,
    own_account,
    own_attributes,
    own_password,
    passkeys,
    pools,
    replicas,
    resource_servers,
    sessions,
    sign_up,
    software_token,
    tags,
    user_devices,
    user_factors,
    user_list,
    user_passwords,
    user_state,
    users,
)

OPERATIONS: Mapping[str, Operation] = {
    operation.name: operation for module in _MODULES for operation in module.OPERATIONS
}
"""By name."""
