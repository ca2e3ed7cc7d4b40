"""Judges: finished files before programs that others wrote; each has one verdict on each file."""
