"""reportkit reads successive years' reports, finds what corresponds and says what changed in what is demanded."""
