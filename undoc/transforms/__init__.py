"""Documents put in order, a file for each way: `renumber` and `rebind_notes` of the package."""
