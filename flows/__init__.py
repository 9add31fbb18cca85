"""When and in what order: HTTP, Prefect flows, delivery, settings, the command line."""

from flows.lean import keep_runs_lean

keep_runs_lean()
