"""The only room that opens files: the data folder and the profile."""
