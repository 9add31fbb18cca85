"""The built-in newsroom: invented Korean publishers on loopback, as awkward as the real web."""
