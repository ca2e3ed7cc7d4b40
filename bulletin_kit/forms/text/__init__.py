"""Text: a file's bytes to lines of characters that know their places."""
