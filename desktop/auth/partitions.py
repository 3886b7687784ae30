"""AWS's partitions: which hosts a Region's services have.

Held equal to botocore's data (`partitions.json` and the endpoint rules of cognito-idp) by a test.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Partition:
    """Regions that share their domain names and nothing with other partitions."""

    name: str
    regions: str
    """Pattern of its Regions' names."""
    suffix: str
    """What the names of its hosts end in."""
    dual_stack_suffix: str
    """The same for hosts that have IPv6 addresses as well."""


AWS = Partition("aws", r"(us|eu|ap|sa|ca|me|af|il|mx)-\w+-[0-9]+", "amazonaws.com", "api.aws")
PARTITIONS = (
    AWS,
    Partition("aws-cn", r"cn-\w+-[0-9]+", "amazonaws.com.cn", "api.amazonwebservices.com.cn"),
    Partition("aws-eusc", r"eusc-(de)-\w+-[0-9]+", "amazonaws.eu", "api.amazonwebservices.eu"),
    Partition("aws-iso", r"us-iso-\w+-[0-9]+", "c2s.ic.gov", "api.aws.ic.gov"),
    Partition("aws-iso-b", r"us-isob-\w+-[0-9]+", "sc2s.sgov.gov", "api.aws.scloud"),
    Partition("aws-iso-e", r"eu-isoe-\w+-[0-9]+", "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk"),
    Partition("aws-iso-f", r"us-isof-\w+-[0-9]+", "csp.hci.ic.gov", "api.aws.hci.ic.gov"),
    Partition("aws-us-gov", r"us-gov-\w+-[0-9]+", "amazonaws.com", "api.aws"),
)
_FIPS_HOSTS_ARE_DUAL_STACK = ("us-east-1", "us-east-2", "us-west-1", "us-west-2")
"""Regions whose FIPS host has IPv6 addresses under its usual name."""


def partition_of(region: str) -> Partition:
    """The partition of a Region; AWS's own for a name that is in none, as botocore takes it."""
    found = (it for it in PARTITIONS if re.fullmatch(it.regions, region, re.ASCII))
    return next(found, AWS)


def service_host(region: str, *, fips: bool = False, dual_stack: bool = False) -> str:
    """The host of Cognito's API for user pools in a Region.

    Its usual host in AWS's own partition has IPv6 addresses; elsewhere `dual_stack` names another.
    """
    partition = partition_of(region)
    suffix = partition.suffix
    if dual_stack:
        is_usual = region in _FIPS_HOSTS_ARE_DUAL_STACK if fips else partition is AWS
        suffix = partition.suffix if is_usual else partition.dual_stack_suffix
    return f"cognito-idp{'-fips' if fips else ''}.{region}.{suffix}"
