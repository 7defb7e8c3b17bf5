"""The terminal application; sole home of textual."""
