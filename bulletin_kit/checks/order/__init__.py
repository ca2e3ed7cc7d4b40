"""Order: numbers of headings and items, and how headings and paragraphs end."""
