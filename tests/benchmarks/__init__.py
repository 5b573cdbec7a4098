"""Measurements by hand. Nothing here is collected by pytest, and nothing here asserts anything."""
