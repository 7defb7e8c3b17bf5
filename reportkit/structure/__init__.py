"""`Source` to `Document`: outline, paragraphs, tables, notes and metadata."""
