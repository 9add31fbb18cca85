"""How a command presents itself: what it does, examples that can be typed, and the panel it stands in."""

from collections.abc import Callable
from dataclasses import dataclass

import typer
from rich.markup import escape

POLL = "Poll and tell"
FILTER = "As filters, without a warehouse"
ASK = "Ask"
CARE = "Feeds, watches, alerts"
KEEP = "Keep in order"


@dataclass(frozen=True, slots=True)
class Help:
    """`text` is paragraphs of plain text; `examples` are pairs of a command line and what it is for."""

    text: str
    examples: tuple[tuple[str, str], ...] = ()
    panel: str | None = None

    @property
    def prose(self) -> str:
        """The text with each paragraph on one line, for the terminal to wrap."""
        return escape("\n\n".join(" ".join(paragraph.split()) for paragraph in self.text.split("\n\n")))

    @property
    def epilog(self) -> str | None:
        """The examples, one under the other."""
        if not self.examples:
            return None
        shown = (f"[cyan]{escape(line)}[/cyan]\n    [dim]{escape(purpose)}[/dim]" for line, purpose in self.examples)
        return "\b\n[bold]Examples[/bold]\n" + "\n".join(shown)


def add(app: typer.Typer, function: Callable[..., None], about: Help, *, name: str | None = None) -> None:
    """Make the function a command of the app."""
    app.command(name, help=about.prose, epilog=about.epilog, rich_help_panel=about.panel)(function)


def group(name: str, about: Help) -> typer.Typer:
    """An app for a group of commands, such as `feeds`."""
    return typer.Typer(
        name=name, help=about.prose, epilog=about.epilog, rich_help_panel=about.panel,
        rich_markup_mode="rich", no_args_is_help=True, pretty_exceptions_enable=False,
    )  # fmt: skip
