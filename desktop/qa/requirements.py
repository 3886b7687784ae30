"""Requirements of standards by their short names, with the version of each catalogue."""

from __future__ import annotations

from typing import Literal

from desktop.qa.model.case import Requirement

MetWhen = Literal["as_documented", "never", "measured"]


def asvs(number: str, met_when: MetWhen = "as_documented", note: str = "") -> Requirement:
    """OWASP Application Security Verification Standard 5.0.0, such as `asvs("6.3.3")`."""
    return Requirement("ASVS", "5.0.0", f"v5.0.0-{number}", met_when, note)


def nist(section: str, met_when: MetWhen = "as_documented", note: str = "") -> Requirement:
    """NIST SP 800-63B-4, by section."""
    return Requirement("NIST SP 800-63B", "4", f"§{section}", met_when, note)


def pci(number: str, met_when: MetWhen = "as_documented", note: str = "") -> Requirement:
    """PCI DSS 4.0.1."""
    return Requirement("PCI DSS", "4.0.1", number, met_when, note)


def wstg(name: str, met_when: MetWhen = "as_documented", note: str = "") -> Requirement:
    """OWASP Web Security Testing Guide, such as `wstg("ATHN-11")`."""
    return Requirement("WSTG", "latest 2026", f"WSTG-{name}", met_when, note)
