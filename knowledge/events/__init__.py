"""What a document tells about one happening: its event, edition, dates and place."""
