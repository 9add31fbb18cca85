"""What a score is worth: the share of events with such a score that annotators found too."""

import itertools

# What is less certain than this is not told: on annotated articles less than half of it was right.
LEAST = 0.4
# Score and share right (background events counted), straight lines between: 758 events of 449 annotated articles, 114
# of those of articles that no rule had seen. Curves of one half said what was right of the other. See docs/events.md.
CALIBRATION = ((LEAST, 0.75), (0.55, 0.8), (0.65, 0.86), (0.75, 0.9), (0.85, 0.96), (0.99, 0.99))


def calibrated(score: float) -> float:
    """The share of events with such a score that annotators found too: straight lines between the measured points."""
    for (low, right), (high, more) in itertools.pairwise(CALIBRATION):
        if score <= high:
            return round(right + (more - right) * max(0.0, score - low) / (high - low), 2)
    return CALIBRATION[-1][1]
