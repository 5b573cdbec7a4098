"""Text into lines: characters and where lines may end, words, lines, hyphens."""
