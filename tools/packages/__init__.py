"""Packages for Linux of the frozen folder: `python -m tools.packages deb | tar | glibc`.

`resources/linux/` has what a desktop reads of the program. Run by `make packages`; `try-deb`
installs the result in an empty Debian or Ubuntu, signs in there, upgrades it and takes it away.
"""
