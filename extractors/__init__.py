"""The thinking: pure functions. Bytes and records in, records out; no network, clock, database or Prefect."""
