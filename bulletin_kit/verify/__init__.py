"""Verifying: finished files read back and measured, by readers that know nothing of the writers."""
