"""What is kept between runs: a sealed file for each connection, its key in the keyring."""
