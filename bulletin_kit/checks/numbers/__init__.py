"""Numbers: ranges, round numbers, digits and words, sums, units, lists of places."""
