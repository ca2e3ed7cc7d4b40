"""The recipe of ``fonts/``: from Debian and npm packages to the TrueType files that are shipped."""
