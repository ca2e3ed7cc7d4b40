"""Rules about what articles say."""
