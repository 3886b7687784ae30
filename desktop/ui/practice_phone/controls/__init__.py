"""The practice controls: what goes wrong in the practice pool, its clock, settings and users."""
