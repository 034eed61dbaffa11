"""What a million passages cost: time, memory, disk, and how much is found of the nearest."""
