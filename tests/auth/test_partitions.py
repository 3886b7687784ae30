"""The hosts of every Region, beside botocore's partitions and its rules for Cognito."""

from __future__ import annotations

import itertools
import re
from functools import cache
from typing import Any

import pytest
from botocore.endpoint_provider import EndpointProvider
from botocore.loaders import Loader

from desktop.auth.partitions import PARTITIONS, partition_of, service_host

AT_BOTOCORE: list[dict[str, Any]] = Loader().load_data("partitions")["partitions"]
REGIONS = [
    region for each in AT_BOTOCORE for region in each["regions"] if not region.endswith("-global")
]


def test_the_table_has_what_botocores_has():
    ours = [(it.name, it.regions, it.suffix, it.dual_stack_suffix) for it in PARTITIONS]
    assert ours == [
        (
            each["id"],
            # Theirs escapes hyphens, and \d is any script's digit to Python.
            each["regionRegex"].strip("^$").replace(r"\-", "-").replace(r"\d", "[0-9]"),
            each["outputs"]["dnsSuffix"],
            each["outputs"]["dualStackDnsSuffix"],
        )
        for each in AT_BOTOCORE
    ]


def test_every_region_is_in_the_same_partition():
    theirs = {region: each["id"] for each in AT_BOTOCORE for region in each["regions"]}
    assert {region: partition_of(region).name for region in REGIONS} == {
        region: theirs[region] for region in REGIONS
    }
    assert partition_of("nz-north-1").name == "aws"


@cache
def endpoints() -> EndpointProvider:
    loader = Loader()
    return EndpointProvider(
        loader.load_service_model("cognito-idp", "endpoint-rule-set-1"),
        loader.load_data("partitions"),
    )


@pytest.mark.parametrize("region", [*REGIONS, "nz-north-1", "local"])
def test_requests_go_where_botocore_would_send_them(region: str):
    for fips, dual_stack in itertools.product((False, True), repeat=2):
        theirs = endpoints().resolve_endpoint(Region=region, UseFIPS=fips, UseDualStack=dual_stack)
        ours = service_host(region, fips=fips, dual_stack=dual_stack)
        assert f"https://{ours}" == theirs.url


def test_hosts_of_other_partitions_by_name():
    assert service_host("eusc-de-east-1") == "cognito-idp.eusc-de-east-1.amazonaws.eu"
    assert service_host("us-isob-east-1") == "cognito-idp.us-isob-east-1.sc2s.sgov.gov"
    assert (
        service_host("us-gov-west-1", fips=True) == "cognito-idp-fips.us-gov-west-1.amazonaws.com"
    )
    assert service_host("us-gov-west-1", dual_stack=True) == "cognito-idp.us-gov-west-1.api.aws"
    assert re.fullmatch(PARTITIONS[0].regions, "us-gov-west-1") is None
