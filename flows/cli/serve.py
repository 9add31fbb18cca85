"""`serve`: every schedule in one process."""

from typing import Annotated

import typer

from flows.cli import options
from flows.cli.console import INTERRUPTED, say
from flows.cli.frame import POLL, Help
from flows.cli.run import checked

SERVE = Help(
    """Keep watching: polls, deliveries and maintenance on schedule, in one process.

Each feed is polled when it is due; the poll looks every ten minutes. A Prefect server of its own runs along, with its
state below the home; PREFECT_API_URL names another one. Times are Korean. Ctrl-C ends it.""",
    (
        ("alliance-watch serve", "until it is told to end"),
        ("alliance-watch serve --home /var/lib/alliance-watch", "as a service"),
        ("alliance-watch serve --metrics-port 9108", "watched by Prometheus"),
        ('alliance-watch serve --poll-every "*/5 * * * *"', "look for due feeds every five minutes"),
    ),
    POLL,
)


def serve(
    context: typer.Context,
    poll_every: Annotated[
        str | None, typer.Option(metavar="CRON", help="When to look for due feeds; every ten minutes by default.")
    ] = None,
    metrics_port: Annotated[
        int | None,
        typer.Option(min=0, max=65535, help="Serve /metrics (Prometheus) and /healthz there; not at all by default."),
    ] = None,
    metrics_address: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Where they listen; only this computer by default.")
    ] = "127.0.0.1",
    home: options.Home = None,
    warehouse: options.Warehouse = None,
    feeds: options.Feeds = None,
    watchlist: options.Watchlist = None,
) -> None:
    """Run until told to end; both files are checked first."""
    settings = options.settings(context, home=home, warehouse=warehouse, feeds=feeds, watchlist=watchlist)
    say(checked(settings))
    from flows import serve as serving

    say(f"watching; state in {settings.home}; Ctrl-C ends it", "green")
    try:
        serving.serve_all(settings, poll_every=poll_every or serving.POLL, metrics_port=metrics_port,
                          metrics_address=metrics_address)  # fmt: skip
    except KeyboardInterrupt:
        say("ended; what was stored is whole", "yellow")
        raise typer.Exit(INTERRUPTED) from None
