"""A document set part by part into lines: runs of characters, blocks, tables, the masthead, annexes."""
