"""Measures: the rows of the print passport, each found in a file beside what is expected."""
