UPDATE articles SET text = NULL WHERE published_on < $1 AND text IS NOT NULL
