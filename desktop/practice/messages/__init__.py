"""Messages to users: the codes in them, their delivery, and the masked destination."""
