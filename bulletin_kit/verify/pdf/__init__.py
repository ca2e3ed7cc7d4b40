"""A PDF read: objects, fonts and content streams; what stands on its pages as plain values."""
