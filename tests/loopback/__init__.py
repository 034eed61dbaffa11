"""The loopback Discord: a small real server to which an unpatched discord.py client connects."""
