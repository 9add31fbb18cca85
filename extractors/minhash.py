"""MinHash signatures; the doorway to rensa.

A signature is stored as plain integers, so that yesterday's articles are compared without their texts.
"""

import rensa

# 64 permutations: the standard error of the estimated resemblance is below .065, at 256 bytes an article.
PERMUTATIONS = 64
SEED = 20260101
SHINGLE = 6          # characters without spaces: about two Korean words; particles change one shingle in three
BANDS = 16           # of 4 rows: two articles of resemblance .6 share a band with probability .89, of .2 with .03


def signature(folded: str) -> tuple[int, ...]:
    """The MinHash of the folded text's character shingles, 64 unsigned 32-bit values; () for a text below 40."""
    if len(folded) < 40:
        return ()
    minhash = rensa.RMinHash(num_perm=PERMUTATIONS, seed=SEED)
    minhash.update(list({folded[i : i + SHINGLE] for i in range(len(folded) - SHINGLE + 1)}))
    return tuple(minhash.digest())


def resemblance(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """The estimated Jaccard resemblance, 0 to 1; 0 where either has no signature."""
    if not one or len(one) != len(other):
        return 0.0
    return sum(a == b for a, b in zip(one, other, strict=True)) / len(one)


def bands(values: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    """The keys under which likely twins meet: band number and its rows."""
    rows = PERMUTATIONS // BANDS
    return tuple((i, *values[i : i + rows]) for i in range(0, len(values), rows))
