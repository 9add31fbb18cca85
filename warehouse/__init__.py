"""The memory: DuckDB. Numbered schema, bulk loads, named questions, outbox, published snapshot."""
