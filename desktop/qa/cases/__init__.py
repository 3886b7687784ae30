"""The cases of the plan: a file each for those that belong together, its `CASES` at the end."""
