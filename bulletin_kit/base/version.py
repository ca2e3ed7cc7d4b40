"""Version: the toolkit's own, which every manifest names; the same as in pyproject.toml."""

VERSION = "0.1.0"
