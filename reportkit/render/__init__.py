"""`Comparison` to bytes: one writer per format, one table of writers."""
