"""What strangers send, parsed. It runs in the process that reads, and so imports little."""
