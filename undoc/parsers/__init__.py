"""Parsers: one module or package for each format that can be read."""
