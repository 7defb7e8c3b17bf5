"""Two reports to an `Alignment`: what corresponds, with score and reason."""
