"""A DOCX read: its parts, styles and words as plain values."""
