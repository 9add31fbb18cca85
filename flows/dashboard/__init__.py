"""The web page on the published snapshot: Streamlit, which is imported in this folder only."""
