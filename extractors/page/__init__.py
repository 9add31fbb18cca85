"""What pages say: bytes in, a cleaned article out."""
