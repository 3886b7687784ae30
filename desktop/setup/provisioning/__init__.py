"""Making a user pool by CloudFormation: what is wanted, what changes, how far it is. Pure."""
