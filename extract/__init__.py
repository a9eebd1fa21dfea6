"""From an article to what it says: actors, reports, offices and memberships, each with its evidence."""
