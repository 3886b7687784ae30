"""Every dialog in every state, for tests that look at them all."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any, TypeAlias

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QDialog,
)

from desktop.auth import errors as e
from desktop.auth.asks import (
    AskAppLink,
    AskCode,
    AskCustom,
    AskEmail,
    AskMethod,
    AskNewPassword,
    AskPassword,
    AskPrerequisite,
    AskRememberDevice,
)
from desktop.auth.client import PasswordRules
from desktop.auth.method import Method
from desktop.auth.purposes import ChoiceOf, CodeFor, PasswordFor, Prerequisite
from desktop.qa.redaction import Redaction
from desktop.qa.runner import Runner
from desktop.setup.discovery.client_facts import ClientFacts
from desktop.setup.discovery.found import Candidate, Found, Source
from desktop.setup.doctor.finding import Finding, Judgement, Severity
from desktop.setup.provisioning.changes import Change, Drift, Event, Part
from desktop.setup.provisioning.failure import Failure, Reason
from desktop.setup.provisioning.invitation import Invitation
from desktop.setup.provisioning.problems import AwsProblem, Cause
from desktop.setup.provisioning.stack import StackFacts
from desktop.setup.provisioning.work import Losses
from desktop.ui.dialogs.add_connection import AddConnectionDialog
from desktop.ui.dialogs.ask_dialog import AskContext
from desktop.ui.dialogs.begin_run import BeginRunDialog
from desktop.ui.dialogs.code import CodeDialog
from desktop.ui.dialogs.confirm import ConfirmDialog
from desktop.ui.dialogs.login import LoginDialog
from desktop.ui.dialogs.method import MethodDialog
from desktop.ui.dialogs.open_connection import OpenConnectionDialog
from desktop.ui.dialogs.password import PasswordDialog
from desktop.ui.dialogs.proxy_sign_in import ProxySignInDialog
from desktop.ui.dialogs.read_code import ReadCodeDialog
from desktop.ui.dialogs.replace_connection import ReplaceConnectionDialog
from desktop.ui.dialogs.review import ReviewDialog
from desktop.ui.dialogs.test_user import TestUserDialog
from desktop.ui.dialogs.unsaved import UnsavedDialog
from desktop.ui.dialogs.waiting import WaitingDialog
from desktop.ui.dialogs.welcome import Welcome
from desktop.ui.models.account_actions import AccountAction
from desktop.ui.presenters.account_texts import confirm_texts
from desktop.ui.presenters.dialog_for_ask import DIALOGS
from desktop.ui.provisioning.delete_pool import DeletePoolDialog
from desktop.ui.provisioning.deletion_words import gone_text, left_lines, loss_lines
from desktop.ui.provisioning.made_words import made_lines, made_remark
from desktop.ui.provisioning.make_pool import MakePoolDialog
from desktop.ui.provisioning.mfa_code import AwsCodeDialog
from desktop.ui.provisioning.problem_words import aws_problem, deletion_problem
from desktop.ui.provisioning.words import change_text, drift_text, event_text, unfinished_lines
from desktop.ui.text.errors import problem_for
from desktop.ui.text.problem import Problem
from tests.helpers.scripted_environment import ScriptedEnvironment, case
from tests.ui.conftest import refusal

Make: TypeAlias = Callable[[], QDialog]
NOW = 1000.0
TESTER = " ".join(["Ada Kim"] * 12)


def monotonic() -> float:
    return NOW


def login() -> LoginDialog:
    dialog = LoginDialog(monotonic)
    dialog.set_connections(["Practice pool", "Northwind " * 12], 0)
    dialog.set_subtitle("Northwind " * 12)
    dialog.set_banner("TEST  ·  Practice pool")
    dialog.set_support("the service desk")
    dialog.set_user_name("m" * 128)
    return dialog


def login_problem() -> LoginDialog:
    dialog = login()
    dialog.show_problem(problem_for(e.Misconfigured(refusal()), "Northwind"))
    return dialog


def login_empty() -> LoginDialog:
    dialog = login()
    dialog.submit()
    return dialog


def login_busy() -> LoginDialog:
    dialog = login()
    dialog.password.set_text("x")
    dialog.submit()
    dialog.action.show_busy()
    return dialog


def login_held() -> LoginDialog:
    dialog = login()
    dialog.lock(90, problem_for(e.AttemptsExceeded(refusal())))
    dialog.password.toggle.click()
    dialog.password.edit.caps_lock.emit(True)
    return dialog


def code(ask: AskCode, seconds: int | None = None) -> CodeDialog:
    dialog = CodeDialog(monotonic)
    dialog.set_context(AskContext("TEST  ·  Practice pool", code_seconds=seconds))
    dialog.show_ask(ask)
    return dialog


def sms(**more: object) -> AskCode:
    return AskCode(Method.SMS, "+*******0100", NOW, can_send_new=True, other_methods=True, **more)


def code_problem() -> CodeDialog:
    dialog = code(sms(problem=e.CodeMismatch(refusal()), pause=4), 170)
    dialog.help.lost_phone.click()
    return dialog


def code_too_short() -> CodeDialog:
    dialog = code(sms(), 50)
    dialog.edit.setText("123")
    dialog.submit()
    dialog.help.not_requested.click()
    return dialog


def code_late() -> CodeDialog:
    return code(sms(), 0)


def code_app() -> CodeDialog:
    return code(AskCode(Method.AUTHENTICATOR_APP, "", NOW))


def code_email() -> CodeDialog:
    return code(AskCode(Method.EMAIL, "m***@e***", NOW, longest=8, can_send_new=True))


def method() -> MethodDialog:
    dialog = MethodDialog(monotonic)
    dialog.show_ask(AskMethod(tuple(Method), e.ReplyLost("host", "reset")))
    return dialog


def password() -> PasswordDialog:
    dialog = PasswordDialog(monotonic)
    dialog.show_ask(
        AskNewPassword(("given_name", "custom:cost_centre"), e.PasswordUsedBefore(refusal()))
    )
    return dialog


def password_differs() -> PasswordDialog:
    dialog = password()
    dialog.password.set_text("a")
    dialog.repeat.set_text("b")
    dialog.submit()
    return dialog


KEY = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPABCD"
RULES = PasswordRules(12, upper=True, lower=True, digit=True, symbol=True)
SMS_CODE = AskCode(Method.SMS, "+*******0100", NOW, can_send_new=True)
MANY = {
    "question": "data " * 80,
    "captchaUrl": "https://example.com/data/" + "x" * 300,
    **{f"data{n}": "data" for n in range(20)},
    "dataHint": "data",
}
"""Names and values that the pool's Lambda made up: nobody translates those."""


def of(ask: Any, **more: object) -> Make:
    """The page of this question."""

    def make() -> QDialog:
        dialog = DIALOGS[type(ask)](monotonic)
        dialog.set_context(AskContext(support="Northwind", user_name="Northwind", **more))
        dialog.show_ask(ask)
        return dialog

    confirms = "-confirms" if more.get("confirms") else ""
    make.__name__ = f"{type(ask).__name__}{_suffix(ask)}{confirms}"
    return make


def _suffix(ask: Any) -> str:
    what = getattr(ask, "purpose", None) or getattr(ask, "prerequisite", None)
    return f"-{what.value}" if what is not None else ""


def app_link_copied() -> QDialog:
    dialog = of(AskAppLink(KEY, f"otpauth://totp/x?secret={KEY}", "Northwind", "", True))()
    dialog._show_status(QCoreApplication.translate("SecretClipboard", "The clipboard was cleared."))
    return dialog


def login_other_ways() -> LoginDialog:
    dialog = login()
    dialog.set_ready(optional=True)
    dialog.set_user_name("")
    dialog.forgot.click()
    return dialog


QUESTIONS: tuple[Make, ...] = (
    *(of(dataclasses.replace(SMS_CODE, purpose=purpose)) for purpose in CodeFor),
    *(of(AskMethod(tuple(Method), purpose=p, unusable=tuple(Method))) for p in ChoiceOf),
    *(of(AskNewPassword(purpose=purpose, rules=RULES)) for purpose in PasswordFor),
    of(AskNewPassword(purpose=PasswordFor.CHANGE, problem=e.CurrentPasswordWrong(refusal()))),
    of(AskPassword("Northwind", True, e.IncorrectCredentials(refusal()))),
    of(AskAppLink(KEY, f"otpauth://totp/x?secret={KEY}", "Northwind", "Northwind " * 20)),
    app_link_copied,
    of(AskEmail(True, e.AttributesRefused(refusal()))),
    of(AskCustom(MANY)),
    of(AskCustom({"question": "data"}, 2)),
    of(AskRememberDevice()),
    *(
        of(ask, confirms=True)
        for ask in (
            SMS_CODE,
            AskPassword("Northwind", True),
            AskMethod(tuple(Method), purpose=ChoiceOf.FIRST_FACTOR),
            AskCustom({"question": "data"}),
        )
    ),
    *(
        of(AskPrerequisite(lead, "Northwind", e.TooManyRequests(refusal())))
        for lead in Prerequisite
    ),
    login_other_ways,
)


def proxy_sign_in() -> QDialog:
    return ProxySignInDialog("proxy.example:3128", monotonic)


def proxy_sign_in_again() -> QDialog:
    return ProxySignInDialog("proxy." + "a" * 60 + ".example:3128", monotonic, again=True)


def replace_connection() -> QDialog:
    return ReplaceConnectionDialog("data.toml", "Northwind", same=True, monotonic=monotonic)


def replace_connection_elsewhere() -> QDialog:
    return ReplaceConnectionDialog("data.toml", "Northwind", same=False, monotonic=monotonic)


def replace_connection_broken() -> QDialog:
    return ReplaceConnectionDialog("data.toml", "", same=True, monotonic=monotonic)


def welcome() -> QDialog:
    return Welcome(monotonic=monotonic)


def welcome_managed() -> QDialog:
    return Welcome(monotonic=monotonic, own_connections=False, practice_pool=False)


def welcome_offering() -> QDialog:
    dialog = Welcome(["Northwind", "Northwind " * 20], monotonic)
    dialog.show_problem(Problem(QCoreApplication.translate("Welcome", "Welcome"), "data"))
    return dialog


def open_connection() -> QDialog:
    return OpenConnectionDialog(monotonic)


def add_connection() -> AddConnectionDialog:
    candidate = Candidate(
        name="Northwind",
        region="eu-central-1",
        user_pool_id="eu-central-1_data",
        client_id="data",
        replica_region="eu-west-1",
        support="Northwind " * 12,
    )
    others = (dataclasses.replace(candidate, name="Northwind " * 9, client_id="data2"),)
    dialog = AddConnectionDialog(Found(Source.LINK, (candidate, *others)), (), monotonic)
    dialog.show_issuer("UPDATED")
    dialog.show_facts(ClientFacts(exists=True, needs_secret=True))
    return dialog


def add_connection_checking() -> AddConnectionDialog:
    found = Found(Source.ISSUER, (Candidate(user_pool_id="eu-central-1_data"),))
    dialog = AddConnectionDialog(found, (), monotonic)
    dialog.show_checking()
    return dialog


def add_connection_known() -> AddConnectionDialog:
    candidate = Candidate("Northwind", "eu-central-1", "eu-central-1_data", "data")
    dialog = AddConnectionDialog(Found(Source.IDS, (candidate,), "data.json"), (), monotonic)
    dialog.show_facts(ClientFacts(exists=True, needs_secret=False, auth_flow="USER_SRP_AUTH"))
    return dialog


def begin_run() -> QDialog:
    return BeginRunDialog(QCoreApplication.translate("TestPlan", "Not run"), monotonic)


def begin_run_with_messages() -> QDialog:
    text = QCoreApplication.translate("TestPlan", "Not run")
    return BeginRunDialog(text, monotonic, sends_messages=True)


def test_user() -> QDialog:
    return TestUserDialog(monotonic)


def read_code() -> QDialog:
    return ReadCodeDialog("QA-02", "qa-02-" * 12, "+14155550123", monotonic)


def unsaved() -> QDialog:
    return UnsavedDialog(QCoreApplication.translate("TestPlan", "Not run"), monotonic)


def begin_run_empty() -> QDialog:
    dialog = BeginRunDialog(QCoreApplication.translate("TestPlan", "Not run"), monotonic)
    dialog.submit()
    return dialog


def review() -> ReviewDialog:
    attempt = Runner(ScriptedEnvironment(), Redaction()).run(case()).attempts[-1]
    return ReviewDialog("QA-16", attempt, TESTER, monotonic)


def review_by_the_tester() -> QDialog:
    dialog = review()
    dialog.reviewer.set_text(TESTER)
    dialog.submit()
    return dialog


def confirm() -> QDialog:
    texts = confirm_texts(AccountAction.UNLINK_APP)
    assert texts is not None
    return ConfirmDialog(texts, monotonic)


def waiting() -> QDialog:
    return WaitingDialog(monotonic)


def make_pool() -> QDialog:
    dialog = MakePoolDialog(monotonic)
    dialog.set_profiles(("default", "data"))
    return dialog


def make_pool_changes() -> QDialog:
    dialog = MakePoolDialog(monotonic)
    parts = ((Part.POOL, "UserPool"), (Part.CLIENT, "AppClient"), (Part.ROLE, "SmsRole"))
    lines = [change_text(Change("Add", *it)) for it in parts]
    drift = drift_text(Drift(Part.ROLE, "SmsRole", deleted=False))
    dialog.show_changes("data", [*lines, drift])
    return dialog


def make_pool_at_work() -> QDialog:
    dialog = make_pool_changes()
    assert isinstance(dialog, MakePoolDialog)
    dialog.submit()
    events = (("CREATE_IN_PROGRESS", ""), ("CREATE_COMPLETE", ""), ("ROLLBACK_IN_PROGRESS", ""))
    dialog.show_progress(
        [event_text(Event("1", Part.POOL, "UserPool", *event)) for event in events]
    )
    dialog.reject()
    return dialog


def make_pool_choices() -> QDialog:
    dialog = make_pool()
    assert isinstance(dialog, MakePoolDialog)
    dialog.form.more.set_open(True)
    dialog.form.fields["Plan"].set_value("LITE")
    dialog.form.fields["PasskeyDomain"].set_value("d" * 60 + ".example")
    dialog.form.fields["tags"].set_value("data")
    dialog.form.fields["phone"].set_value("data")
    return dialog


def make_pool_unfinished() -> QDialog:
    dialog = MakePoolDialog(monotonic)
    dialog.show_unfinished("data", unfinished_lines(StackFacts("data", "ROLLBACK_COMPLETE")))
    return dialog


def make_pool_made() -> QDialog:
    dialog = MakePoolDialog(monotonic)
    maria = Invitation("data", "+491700000000")
    outputs = {"UserPoolId": "data", "ClientId": "data"}
    lines = made_lines(outputs, [Drift(Part.ROLE, "SmsRole", deleted=True)], maria, None)
    finding = Finding("x", Severity.WARNING, "data", "data", "data", "data")
    dialog.show_made("data", lines, made_remark(Judgement((finding,), (), ())))
    return dialog


def delete_pool() -> QDialog:
    dialog = DeletePoolDialog("data", monotonic)
    losses = Losses("data", 7, is_protected=True)
    lines = loss_lines(StackFacts("data", "CREATE_COMPLETE"), losses, ("data", "data"))
    dialog.show_losses("data", lines)
    return dialog


def delete_pool_sure() -> QDialog:
    dialog = delete_pool()
    assert isinstance(dialog, DeletePoolDialog)
    dialog.submit()
    return dialog


def delete_pool_gone() -> QDialog:
    dialog = delete_pool()
    assert isinstance(dialog, DeletePoolDialog)
    dialog.show_gone(gone_text("data"), left_lines(("data",)))
    return dialog


def delete_pool_refused() -> QDialog:
    dialog = delete_pool()
    assert isinstance(dialog, DeletePoolDialog)
    dialog.show_problem(deletion_problem(Failure(Reason.PROTECTED, words="data")))
    return dialog


def make_pool_refused() -> QDialog:
    dialog = make_pool()
    assert isinstance(dialog, MakePoolDialog)
    dialog.show_problem(aws_problem(AwsProblem(Cause.SIGN_IN_NEEDED, "data")))
    return dialog


def aws_code() -> QDialog:
    return AwsCodeDialog("data", monotonic)


STATES: tuple[Make, ...] = (
    make_pool,
    make_pool_changes,
    make_pool_at_work,
    make_pool_refused,
    make_pool_choices,
    make_pool_unfinished,
    make_pool_made,
    delete_pool,
    delete_pool_sure,
    delete_pool_gone,
    delete_pool_refused,
    aws_code,
    open_connection,
    add_connection,
    add_connection_checking,
    add_connection_known,
    begin_run,
    begin_run_with_messages,
    test_user,
    read_code,
    unsaved,
    begin_run_empty,
    review,
    review_by_the_tester,
    confirm,
    waiting,
    welcome,
    welcome_managed,
    welcome_offering,
    proxy_sign_in,
    proxy_sign_in_again,
    replace_connection,
    replace_connection_elsewhere,
    replace_connection_broken,
    login,
    login_problem,
    login_empty,
    login_busy,
    login_held,
    lambda: code(sms()),
    code_problem,
    code_too_short,
    code_late,
    code_app,
    code_email,
    method,
    password,
    password_differs,
    *QUESTIONS,
)
