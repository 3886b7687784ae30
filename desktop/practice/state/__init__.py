"""What the practice pool knows: pools, users, clients, devices, challenge sessions, tokens."""
