"""What happens around the first paint: deferred imports, single instance, welcome, connections."""
