"""The digest: the morning's (or the week's) news in one message and one page."""
