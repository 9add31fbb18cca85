"""When and in what order: HTTP, Prefect flows, delivery, settings, the command line."""
