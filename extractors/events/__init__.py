"""What happened: events, their arguments and modality, and quotes."""
