"""python -m bulletin_kit."""

from __future__ import annotations

from bulletin_kit.cli.main import run

if __name__ == "__main__":
    run()
