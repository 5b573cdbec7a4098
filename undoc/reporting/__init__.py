"""The renderings of a report, a file for each: text, JSON, SARIF, GitHub annotations, HTML.

Each module has a function ``render(report)``; the methods of `undoc.diagnostics.Report` load them when asked.
"""
