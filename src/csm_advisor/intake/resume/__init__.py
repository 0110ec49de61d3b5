"""Reading a resume: from the raw content of files to a `Background`, in our words."""
