"""Tables of words that are made of word lists and clean text."""
