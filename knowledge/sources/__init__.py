"""Sources: what moderators named beside the folder, with how each is refreshed."""
