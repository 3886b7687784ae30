"""What the frozen folder is made of: each component with version, licence, its texts and its files.

`collect` is called by build.spec, which knows where each file comes from: it puts `licenses/` into
the folder, with every text and `components.json`. The build fails where a file belongs to nothing,
or a component has no text. All else reads that list: `sbom.py`, About, the packages.
"""
