"""What a score is worth: the share of events with such a score that annotators found too."""

import itertools

# What is less certain than this is not told: on annotated articles less than half of it was right.
LEAST = 0.4
# Score and share right (background events counted), straight lines between: 785 events of 364 annotated articles that
# no rule had seen when they were tagged. See docs/events.md.
CALIBRATION = ((LEAST, 0.66), (0.55, 0.7), (0.625, 0.8), (0.7, 0.84), (0.775, 0.92), (0.85, 0.95), (0.99, 0.99))


def calibrated(score: float) -> float:
    """The share of events with such a score that annotators found too: straight lines between the measured points."""
    for (low, right), (high, more) in itertools.pairwise(CALIBRATION):
        if score <= high:
            return round(right + (more - right) * max(0.0, score - low) / (high - low), 2)
    return CALIBRATION[-1][1]
