"""Calls with AWS credentials, as `doctor --aws` and `provision` make them; no sign-in does.

Credentials, Region, proxies and endpoints are found by boto3's own chain: variables, the AWS config
with its profiles, SSO and roles, the machine's role.
"""
