"""Commands about running programs and the site that runs them."""
