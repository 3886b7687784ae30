"""The control API under `/practice`: messages, authenticator codes, clock, faults and so on."""
