"""Reading the files of postings that people save."""
