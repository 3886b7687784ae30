"""Powers of one base modulo a prime, several times faster than `pow`: a comb (Lim and Lee, 1994).

The exponent's bits are laid out in rows, each row in blocks. A table holds the products of one
power of the base a row, for each block, so that one multiplication does the work of a whole column
of bits, and only as many squarings are left as a block has columns.
"""

from __future__ import annotations

_ROWS, _BLOCKS, _COLUMNS = 6, 4, 11
"""More of them cost more time and memory at first use than they save afterwards."""
_ROW_BITS = _BLOCKS * _COLUMNS
LONGEST_BITS = _ROWS * _ROW_BITS
"""Of an exponent that the tables serve."""


class FixedBase:
    """One base and one modulus. The tables (100 KiB) are made when the first power is asked for.

    Safe to use from several threads: at worst two make the same tables. Its time depends on the
    exponent, which does no harm in a pool without real users.
    """

    def __init__(self, base: int, modulus: int) -> None:
        self._base, self._modulus = base, modulus
        self._tables: list[list[int]] = []

    def power(self, exponent: int) -> int:
        """`pow(base, exponent, modulus)`, for any exponent that `pow` takes."""
        if not 0 <= exponent < 1 << LONGEST_BITS:
            return pow(self._base, exponent, self._modulus)
        if not self._tables:
            self._tables = self._made()
        # Bit number i is at place i, so that a slice with the rows' step is one column.
        bits = f"{exponent:0{LONGEST_BITS}b}"[::-1]
        modulus, result = self._modulus, 1 % self._modulus
        for column in reversed(range(_COLUMNS)):
            result = result * result % modulus
            for block, table in enumerate(self._tables):
                rows = bits[column + block * _COLUMNS :: _ROW_BITS]
                result = result * table[int(rows[::-1], 2)] % modulus
        return result

    def _made(self) -> list[list[int]]:
        """For each block the products of every subset of the rows; bit r of the index is row r."""
        modulus = self._modulus
        tables = [[1] for _ in range(_BLOCKS)]
        power = self._base % modulus
        for _ in range(_ROWS):
            for table in tables:
                table += [product * power % modulus for product in table]
                for _ in range(_COLUMNS):
                    power = power * power % modulus
        return tables
