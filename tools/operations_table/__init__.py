"""Which operations of Cognito the practice pool and other doubles answer, measured.

    python -m tools.operations_table [NAME=URL …]

It starts the practice pool and moto by itself, asks the other servers at the addresses given, such
as `"ministack 1.5.33=http://127.0.0.1:4566"`, and writes docs/operations.md, with the columns of
servers that it wasn't told of as they were. How to start the others stands in docs/doubles.md; they
are no dependencies of this project.
"""
