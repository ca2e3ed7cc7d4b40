"""Lengths, places, findings, errors, ports: what every layer may use."""
