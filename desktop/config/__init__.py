"""Connection profiles: which pool and app client to speak to, and how."""
