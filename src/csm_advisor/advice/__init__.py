"""Pure functions: from a profile, a catalogue and a day to advice. No input, output or clock."""
