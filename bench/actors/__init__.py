"""How well actors are known: links of encyclopedia editors, pairs of names."""
