"""The commands recapbot knowledge ...: what moderators do, from the terminal, cron and hooks."""
