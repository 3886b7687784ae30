"""The table of lines that Claims, Checks and Activity share."""
