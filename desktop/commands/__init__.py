"""The commands without a window, one module each: `configure(parser)` and `main(namespace)`."""
