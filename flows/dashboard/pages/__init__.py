"""One page each; `show` draws it."""
