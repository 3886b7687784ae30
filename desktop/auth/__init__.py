"""The sign-in itself, pure: no Qt, boto3, event loop, sockets, files or clock."""
