"""The parts of a .docx package, each read by a module of its own."""
