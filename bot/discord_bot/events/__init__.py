"""The known events in Discord: pages of them, calendar files, and events of the server."""
