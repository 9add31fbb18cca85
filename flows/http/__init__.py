"""The only room that speaks HTTP: polite, bounded, and never to a private address."""
