"""Data of templates/ as frozen values: numbers of style, phrases, masthead, fonts."""
