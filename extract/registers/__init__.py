"""Registers of politicians that others keep, read as officials: FollowTheMoney entities and extracts of Wikidata."""
