"""How the shipped ranker is made; not needed to run Recapbot."""
