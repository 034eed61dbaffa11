"""Reading: from the files of a folder to documents as a reader sees them."""
