"""The texts of a server: its moderators add, preview, publish, undo and watch over them."""
