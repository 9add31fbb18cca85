"""Stories: the counts that follow from their articles."""

from collections.abc import Iterable

from warehouse.bulk import delete_of, id_table
from warehouse.connection import Connection


def count_stories(db: Connection, stories: Iterable[str]) -> None:
    """The stories' rows say what their articles say: first publisher, spread, copies, independent origins."""
    ids = sorted(set(stories))
    delete_of(db, "stories", "story_id", ids)
    db.register("wanted", id_table(ids))
    db.execute("""
        INSERT INTO stories BY NAME
        SELECT
            story_id,
            arg_min(title, published_at) AS title,
            arg_min(article_id, published_at) AS first_article_id,
            arg_min(publisher, published_at) AS first_publisher,
            min(published_at) AS first_published_at,
            max(published_at) AS last_published_at,
            count(*) AS article_count,
            count(DISTINCT publisher) AS publisher_count,
            count(DISTINCT publisher) FILTER (origin = 'own')
                + (count(*) FILTER (origin = 'wire') > 0)::INT
                + (count(*) FILTER (origin = 'press_release') > 0)::INT AS origin_count
        FROM story_articles JOIN wanted ON story_id = id JOIN articles USING (article_id)
        GROUP BY story_id
    """)
    db.unregister("wanted")
