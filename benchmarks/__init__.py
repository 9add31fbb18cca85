"""Measurements: quality on the gold set and speed as ratios."""
