"""Who and what an article names: the gazetteer, and mentions found by it and beyond it."""
