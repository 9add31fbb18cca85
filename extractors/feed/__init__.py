"""What feeds say: bytes in, entries out."""
