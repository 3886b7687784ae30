"""The sign-in is pure: what it may import."""

from __future__ import annotations

import sys

import grimp


def test_nothing_but_the_standard_library_and_the_jose_library():
    graph = grimp.build_graph("desktop", include_external_packages=True, cache_dir=None)
    imported = {
        name.partition(".")[0]
        for module in graph.find_descendants("desktop.auth")
        for name in graph.find_modules_directly_imported_by(module)
        if not name.startswith("desktop.auth")
    }
    assert imported - sys.stdlib_module_names == {"jose"}
