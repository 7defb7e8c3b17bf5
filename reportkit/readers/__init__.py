"""Bytes to `Source`: one reader per format, one table of readers."""
