"""News annotated for this project: the openings of 2,500 articles, without their texts."""
