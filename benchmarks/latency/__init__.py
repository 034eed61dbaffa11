"""How long a person waits: from the command line to the printed answer, and for a warm one."""
