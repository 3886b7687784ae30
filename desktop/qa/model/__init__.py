"""What a case is and what a run records, as frozen data: the contract between all parts of qa."""
