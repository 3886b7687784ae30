"""A run that was begun earlier, out of its folder of evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.qa.evidence.manifest import sha256
from desktop.qa.plan import plan_hash
from desktop.test_environment.evidence_folder import EvidenceFolder, FolderUnusable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from desktop.qa.case import Case
    from desktop.qa.model.record import RunRecord, Target


def resume_run(path: Path, plan: Sequence[Case]) -> tuple[EvidenceFolder, RunRecord]:
    """The folder, locked until it is closed, and its run of this plan. Raises `FolderUnusable`."""
    folder, record = EvidenceFolder.resume(path)
    if record.plan_sha256 != plan_hash(plan):
        folder.close()
        raise FolderUnusable(f"{path}: the plan changed since; begin a new run")
    return folder, record


def read_run(path: Path, plan: Sequence[Case]) -> tuple[RunRecord, Mapping[str, bytes]]:
    """The run and its pictures by name; the folder stays as it is. Raises `FolderUnusable`."""
    folder, record = resume_run(path, plan)
    try:
        files = folder.files()
    finally:
        folder.close()
    attached = {
        it.name: it.sha256
        for case in record.cases
        for attempt in case.attempts
        for step in attempt.steps
        for it in step.attachments
    }
    for name, digest in attached.items():
        if name not in files or sha256(files[name]) != digest:
            raise FolderUnusable(f"{path}: {name} is missing, or is not as it was recorded")
    return record, {name: files[name] for name in attached}


def same_target(one: Target, other: Target) -> bool:
    """Whether a run that was begun at one of them may go on at the other."""
    if one.practice and other.practice:
        return True
    if (one.endpoint, one.region) != (other.endpoint, other.region):
        return False
    # In a double, pools are made for cases; those at AWS are what they are.
    return bool(one.endpoint) or one.user_pool_id == other.user_pool_id
