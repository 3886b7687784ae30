"""A run's record made by hand, with one case of each kind of result, for tests of evidence."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from desktop.qa.model.case import Actor, CaseInfo, Cost, Group, Run, Source
from desktop.qa.model.record import (
    Attachment,
    Attempt,
    CaseRecord,
    Check,
    Exchange,
    RequirementResult,
    Review,
    RunRecord,
    SecretScan,
    Setting,
    Status,
    StepRecord,
    Target,
    Versions,
)
from desktop.qa.model.verdicts import RequirementJudgement, ServiceJudgement, Verdict
from desktop.qa.requirements import asvs, pci

BEGIN = datetime(2026, 11, 30, 9, 15, tzinfo=UTC)
HOSTILE = (
    "<script>alert(1)</script>&amp;\"'\x1b[31m\u202e\x00\x7f]]>\ud800 [[ATTACHMENT|/etc/passwd]]"
)
"""Markup, control characters, a lone surrogate, text turned around, and another file."""


def case_info(id: str, words: str = "") -> CaseInfo:  # noqa: A002 - as the field is called
    return CaseInfo(
        id=id,
        version=2,
        title=f"Title of {id} {words}",
        why=f"Why {id}. {words}",
        group=Group.CODES,
        preconditions=(f"A user {words}",),
        steps=((Actor.RAW, f"Send it {words}"),),
        expected=f"Tokens {words}",
        source=Source(f"Guide {words}", "A"),
        requirements=(asvs("6.3.3"), pci("8.5.1", "never", f"A note {words}")),
        runs=frozenset({Run.TOTP}),
        cost=Cost(messages=1, lockout_seconds=60, changes_account=True),
        cleanup=f"Deleted {words}",
    )


def attempt(verdict: Verdict, words: str = "", number: int = 1) -> Attempt:
    end = BEGIN + timedelta(seconds=2)
    exchange = Exchange(
        operation="InitiateAuth",
        sent_by=Actor.RAW,
        at=BEGIN,
        milliseconds=12,
        request=f'{{"AuthFlow": "USER_PASSWORD_AUTH {words}"}}',
        http_status=400,
        reply=f'{{"__type": "X {words}"}}',
        error=f"CodeMismatchException{words}",
        message=f"Invalid {words}",
        request_id=f"request-{number} {words}",
    )
    check = Check(f"refusal {words}", f"tokens {words}", f"refused {words}", holds=False)
    picture = Attachment("attachments/shot.png", "image/png", "ab" * 32, f"Shot {words}", BEGIN)
    step = StepRecord(
        1, Actor.RAW, f"Send it {words}", BEGIN, end, (exchange,), (check,), (picture,), words
    )
    judged = (
        RequirementResult(asvs("6.3.3"), RequirementJudgement.MET),
        RequirementResult(pci("8.5.1", "never", f"A note {words}"), RequirementJudgement.NOT_MET),
    )
    return Attempt(
        number=number,
        status=Status.FINISHED,
        started=BEGIN,
        ended=end,
        steps=(step,),
        service=ServiceJudgement.AS_DOCUMENTED,
        requirements=judged,
        verdict=verdict,
        reason=f"Reason {verdict.value} {words}",
        messages_sent=1,
        lockout_until=end,
        restored=True,
        notes=(f"A remark {words}",),
        reviews=(Review(f"Second {words}", end, confirms=True, note=words),),
    )


def run_record(words: str = "", *, practice: bool = True) -> RunRecord:
    """`words` stand in every text of it."""
    cases = [
        CaseRecord(case_info(f"QA-{number:02}", words), (attempt(verdict, words),))
        for number, verdict in enumerate(Verdict, 1)
    ]
    again = replace(cases[0], attempts=(*cases[0].attempts, attempt(Verdict.PASSED, words, 2)))
    known = replace(cases[3], known_deviation=f"Because {words}")
    unrun = CaseRecord(case_info("QA-99", words), not_run=f"Not chosen. {words}")
    return RunRecord(
        id=f"run-1 {words}",
        kind="record",
        plan_sha256="cd" * 32,
        tester=f"Tess Ter {words}",
        witness=f"Wit Ness {words}",
        target=Target(
            connection=f"Pool {words}",
            user_pool_id=f"eu-central-1_A {words}",
            client_id=f"client {words}",
            issuer=f"https://issuer {words}",
            region="eu-central-1",
            endpoint=f"http://127.0.0.1 {words}",
            environment=f"TEST {words}",
            practice=practice,
            account=f"000000000000 {words}",
            settings=(Setting(f"pool A: MfaConfiguration {words}", f"ON {words}", "admin call"),),
        ),
        versions=Versions("0.1.0", "3.11", f"Linux {words}", (("boto3", f"1.44 {words}"),)),
        started=BEGIN,
        ended=BEGIN + timedelta(minutes=3),
        clock_skew_seconds=-0.4,
        cases=(again, *cases[1:3], known, *cases[4:], unrun),
        redactions=("password", f"code {words}"),
        repeat=f"cognito-desk check --practice {words}",
        scan=SecretScan(40),
    )
