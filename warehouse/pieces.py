"""The search index kept in few sorted pieces, however many small loads wrote it.

Each load appends its postings sorted by term; a search would have to look into every one of them. Sorting rewrites what
the loads of a day or week left as one sorted piece, and eight pieces of one size as one of the next: a posting is
rewritten a handful of times in its life, and a search reads a handful of blocks.
"""

from pathlib import Path

from warehouse.connect import Connection, number, writing

FEWEST = 200                                # articles that are worth a piece of their own
FAN = 8                                     # pieces of one level become one of the next
MOST = 100_000                              # articles in a piece: some seconds of sorting


def sort_postings(path: Path) -> int:
    """The postings of what was loaded since the last time are sorted in with the rest; how many articles were moved.

    One transaction for each piece: whoever wants to write waits for some seconds at most, and a kill loses nothing.
    """
    moved = 0
    while True:
        with writing(path) as db:
            piece = _next(db)
            if piece is None:
                return moved
            moved += _sort(db, *piece)


def _next(db: Connection) -> tuple[int, int, int] | None:
    """First and last article_no and level of the piece to be made now; None where all is well."""
    newest = number(db, "SELECT max(last_no) FROM tidied")
    last = number(db, "SELECT max(article_no) FROM search_articles")
    if last - newest >= FEWEST:
        return newest + 1, min(last, newest + MOST), 0
    found = db.execute("SELECT level, first_no, last_no FROM tidied ORDER BY first_no DESC").fetchall()
    run: list[tuple[int, int, int]] = []
    for piece in found:                     # newest first: levels rise towards the past
        run = [*run, piece] if not run or run[-1][0] == piece[0] else [piece]
        if len(run) == FAN and run[0][2] - piece[1] < MOST:
            return piece[1], run[0][2], piece[0] + 1
    return None


def _sort(db: Connection, first: int, last: int, level: int) -> int:
    """The postings of these articles lie together, by term."""
    span = "article_no BETWEEN $first AND $last"
    given = {"first": first, "last": last}
    db.execute(f"CREATE OR REPLACE TEMP TABLE piece AS SELECT * FROM postings WHERE {span}", given)
    db.execute(f"DELETE FROM postings WHERE {span}", given)
    db.execute("INSERT INTO postings SELECT * FROM piece ORDER BY term, article_no")
    db.execute("DROP TABLE temp.piece")
    db.execute("DELETE FROM tidied WHERE first_no BETWEEN $first AND $last", given)
    db.execute("INSERT INTO tidied VALUES ($first, $last, $level)", {**given, "level": level})
    return last - first + 1
