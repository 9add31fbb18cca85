"""One page each; `show` draws it. Not called pages: Streamlit would take such a folder for its own, and show blanks."""
