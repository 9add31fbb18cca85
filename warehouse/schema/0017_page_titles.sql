-- The headline on an article's page, so that a look finds it changed where the feed's stays.

ALTER TABLE articles ADD COLUMN page_title VARCHAR;             -- the page's headline; '' for the title itself, NULL: not known
