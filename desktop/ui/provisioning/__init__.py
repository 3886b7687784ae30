"""Making a user pool at AWS, in a window: what is chosen, what will change, how far it is."""
