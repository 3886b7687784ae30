"""SRP, TOTP, signing keys, encodings and randomness, written apart from the client's own."""
