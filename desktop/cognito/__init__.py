"""The Cognito API over boto3, and the pool's public keys."""
