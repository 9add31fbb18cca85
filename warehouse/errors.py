"""What can go wrong for reasons outside the program. Each message says which file, what, and what to do."""


class WarehouseError(Exception):
    """The warehouse cannot be used as asked; the message holds the remedy."""


class WarehouseBusyError(WarehouseError):
    """Another process held the file for longer than we wait."""


class WarehouseMissingError(WarehouseError):
    """There is no warehouse, or no snapshot, at that path yet."""


class SchemaTooNewError(WarehouseError):
    """The file was made by a newer version of the program."""


class SqlError(WarehouseError):
    """SQL that is not a single reading statement, is wrong, or takes too much; nothing is wrong with the warehouse."""


class UnknownQuestionError(SqlError):
    """No question of that name, or a parameter that it does not have, or a value that does not fit."""
