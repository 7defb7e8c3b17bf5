"""Pure functions on strings and passages; no files, no documents, no state."""
