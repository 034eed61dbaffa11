"""Moderating: what moderators do to a space, on the command line as in Discord."""
