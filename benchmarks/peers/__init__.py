"""What people would use instead of Recapbot, used as its documentation tells."""
