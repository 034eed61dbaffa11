"""Quality and speed, side by side with what people would use instead; not needed to run."""
