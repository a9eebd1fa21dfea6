"""Training of the language reader; the product never imports it."""
