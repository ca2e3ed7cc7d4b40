"""Rules about the closing block: recipients, days, disclosure."""
