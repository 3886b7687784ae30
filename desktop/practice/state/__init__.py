"""What the pools hold: users, app clients, devices, challenge sessions, grants, sent messages."""
