"""What is wrong with a user pool's settings, out of what AWS told of them. Pure."""
