"""What work pays: published figures, and official wages by area and industry."""
