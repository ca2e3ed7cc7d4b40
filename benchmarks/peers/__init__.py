"""Peers: what each of the other programs is given, and how it is called."""
