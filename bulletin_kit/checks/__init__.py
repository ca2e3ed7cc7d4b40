"""Checks of an issue before distribution: rules that look and never change."""
