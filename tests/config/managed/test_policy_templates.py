"""The templates for the editor of policies have what the table has, no more and no less."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from desktop.config.managed.table import KEYS, Kind
from desktop.system import policies

FOLDER = Path(__file__).parents[3] / "resources/policies"
ADMX = FOLDER / "cognito-desk.admx"
LANGUAGES = ("en-US", "de-DE")
NS = "{http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions}"


def template() -> ET.Element:
    return ET.parse(ADMX).getroot()


def texts(language: str) -> ET.Element:
    return ET.parse(FOLDER / language / "cognito-desk.adml").getroot()


def references(root: ET.Element, kind: str) -> set[str]:
    """What the template says is in the language's file, such as $(string.Title)."""
    found = [value for element in root.iter() for value in element.attrib.values()]
    return {text[len(kind) + 3 : -1] for text in found if text.startswith(f"$({kind}.")}


@pytest.mark.skipif(shutil.which("xmllint") is None, reason="xmllint is not installed")
def test_the_files_are_well_formed():
    files = [ADMX, *(FOLDER / language / "cognito-desk.adml" for language in LANGUAGES)]
    subprocess.run(["xmllint", "--noout", *map(str, files)], check=True)


def test_each_key_has_a_policy_of_its_kind():
    found = {}
    for policy in template().iter(f"{NS}policy"):
        assert policy.get("class") == "Machine"
        assert policy.get("key") == policies.KEY
        text = policy.find(f"{NS}elements/{NS}text")
        if text is not None:
            found[text.get("valueName")] = False
            assert text.get("required") == "true"
        else:
            found[policy.get("valueName")] = True
            for state, value in (("enabledValue", "1"), ("disabledValue", "0")):
                number = policy.find(f"{NS}{state}/{NS}decimal")
                assert number is not None
                assert number.get("value") == value
    assert found == {key.policy: key.kind is Kind.SWITCH for key in KEYS.values()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_has_its_words_in_each_language(language: str):
    root, words = template(), texts(language)
    strings = {item.get("id"): item.text for item in words.iter(f"{NS}string")}
    assert set(strings) == references(root, "string")
    assert all(text and text.strip() for text in strings.values())
    presentations = {item.get("id") for item in words.iter(f"{NS}presentation")}
    assert presentations == references(root, "presentation")
    boxes = {item.get("refId") for item in words.iter(f"{NS}textBox")}
    assert boxes == {item.get("id") for item in root.iter(f"{NS}text")}


def test_the_docs_have_each_key():
    manual = (FOLDER.parents[1] / "docs/managed-settings.md").read_text(encoding="utf-8")
    for key in KEYS.values():
        assert f"| `{key.name}` | `{key.policy}` |" in manual
