"""The Token inspector: any token judged at any time, and two of them compared."""
