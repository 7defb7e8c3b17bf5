"""Language knowledge as TOML data, and its one loader."""
