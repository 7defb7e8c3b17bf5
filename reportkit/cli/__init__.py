"""The command line: one function per subcommand."""
