"""Alignments as files: translation memories, tables, columns."""
