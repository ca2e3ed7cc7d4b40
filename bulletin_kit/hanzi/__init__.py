"""Knowledge of written Chinese: tables and pure functions."""
