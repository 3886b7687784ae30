"""A run's record as evidence: JSON, HTML, JUnit XML, and the contents of the PDF. Pure."""
