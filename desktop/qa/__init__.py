"""The test plan for a user pool's MFA: cases, their judgement, and the record of a run. Pure."""
