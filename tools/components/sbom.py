"""A CycloneDX 1.6 SBOM of the frozen folder: `python -m tools.components.sbom FOLDER FILE`.

The components are those that the build wrote down, the files those that are there now, with their
SHA-256. It is made anew equal, where SOURCE_DATE_EPOCH says when the build was.
"""

from __future__ import annotations

import hashlib
import os
import sys
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import (
    ExternalReference,
    ExternalReferenceType,
    HashAlgorithm,
    HashType,
    Property,
    XsUri,
)
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

from tools.components.describe import OURS
from tools.components.model import LIST, from_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tools.components.model import Component as Known

PROGRAMS = ("cognito-desk", "cognito-desk.exe", "cognito-desk-window.exe")
LICENCES = "licenses"
COMMON = "common-licenses"


class StrayFileError(Exception):
    """Files of the folder belong to no component; the text names them."""


def sbom(folder: Path, when: datetime) -> str:
    """The SBOM as JSON, validated. Raises `StrayFileError`."""
    (listed,) = folder.rglob(f"{LICENCES}/{LIST}")
    inside = listed.parents[1]
    known = from_json(listed.read_text("utf-8"))
    owners = _owners(known, inside.relative_to(folder).as_posix())
    files = sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink()
    )
    strays = [name for name in files if _owner(name, owners) is None]
    if strays:
        raise StrayFileError(f"these files belong to no component: {', '.join(strays)}")
    components = {each.name: _component(each) for each in known}
    for name in files:
        owner = _owner(name, owners)
        if owner is not None:
            components[owner].components.add(_file(folder, name))
    ours = components.pop(OURS)
    ours.type = ComponentType.APPLICATION
    content = hashlib.sha256("\n".join(files).encode() + listed.read_bytes()).hexdigest()
    bom = Bom(
        components=components.values(),
        metadata=BomMetaData(component=ours, timestamp=when),
        serial_number=uuid.uuid5(uuid.NAMESPACE_OID, content),
    )
    bom.register_dependency(ours, components.values())
    text = JsonV1Dot6(bom).output_as_string(indent=1)
    if error := JsonStrictValidator(SchemaVersion.V1_6).validate_str(text):
        raise ValueError(f"no CycloneDX 1.6: {error}")
    return text + "\n"


def _owners(known: Iterable[Known], inside: str) -> dict[str, str]:
    """The component of each file, and of each folder, which ends with a slash."""
    found = {f"{inside}/{LICENCES}/{COMMON}/": OURS, f"{inside}/{LICENCES}/{LIST}": OURS}
    for component in known:
        found |= {f"{inside}/{file}": component.name for file in component.files}
        found |= {f"{inside}/{LICENCES}/{text}": component.name for text in component.texts}
    return found | dict.fromkeys(PROGRAMS, OURS)


def _owner(name: str, owners: dict[str, str]) -> str | None:
    return owners.get(name) or owners.get(name.rpartition("/")[0] + "/")


def _component(known: Known) -> Component:
    component = Component(
        type=ComponentType.LIBRARY,
        name=known.name,
        version=known.version,
        bom_ref=known.purl,
        purl=PackageURL.from_string(known.purl),
        licenses=[LicenseFactory().make_from_string(known.licence)],
    )
    for part in known.parts:
        component.components.add(
            Component(
                type=ComponentType.LIBRARY,
                name=part.name,
                version=part.version or None,
                bom_ref=f"{known.purl}#{part.name}",
                licenses=[LicenseFactory().make_from_string(part.licence)],
            )
        )
    if known.source.startswith("https:"):
        kind = ExternalReferenceType.SOURCE_DISTRIBUTION
        component.external_references.add(ExternalReference(type=kind, url=XsUri(known.source)))
    elif known.source:
        component.properties.add(Property(name="cognito-desk:source-package", value=known.source))
    return component


def _file(folder: Path, name: str) -> Component:
    content = hashlib.sha256((folder / name).read_bytes()).hexdigest()
    return Component(
        type=ComponentType.FILE,
        name=name,
        bom_ref=f"file:{name}",
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=content)],
    )


def main(arguments: list[str]) -> int:
    folder, file = map(Path, arguments)
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    when = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    file.write_text(sbom(folder, when), "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
