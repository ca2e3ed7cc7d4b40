"""Records: nodes to values, by the keys that a mapping may have and what each may say."""
