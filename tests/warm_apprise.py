"""Imported ahead of the processes that are to be killed: Apprise takes a second to load its services at first use."""

from apprise import Apprise

READY = Apprise.instantiate("json://127.0.0.1") is not None
