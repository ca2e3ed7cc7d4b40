"""Rules about an issue among the other issues of its folder: numbers, days, what was printed."""
