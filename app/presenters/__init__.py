"""What pages show: plain values for templates, made from the domain's models."""
