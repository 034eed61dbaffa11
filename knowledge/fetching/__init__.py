"""Fetching: from a link that a person named to bytes, without reaching into private networks."""
