"""`Alignment` to `Comparison`: what changed and what it means."""
