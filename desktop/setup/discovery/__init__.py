"""What connects to a user pool, read from whatever people have: files, addresses, ids and links.

Nothing that is read is ever run, and nothing of it counts before the person has seen it. What no
source says is asked for, or found out from the service's own refusals (`client_facts`).
"""
