"""Benchmarks: the same bulletins made by us and by other programs, in turn, in one session."""
