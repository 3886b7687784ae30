"""The practice pool's own arithmetic: SRP, TOTP, signing keys, encodings, randomness."""
