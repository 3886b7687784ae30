from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from desktop.auth import errors as e
from desktop.auth.jwt.tokens_rejected import TokensRejected
from desktop.auth.jwt.verdicts import Check, TokenVerdicts, Verdict
from desktop.auth.jwt.verification_errors import SignatureMismatch, VerificationError
from desktop.auth.jwt.verify import CHECKS
from desktop.auth.method import Method
from desktop.auth.not_kept import NotKept
from desktop.auth.refusals import error_for
from desktop.ui.text.error_details import LONGEST, details_of, plain
from desktop.ui.text.error_sentences import sentences
from desktop.ui.text.errors import ErrorContext, problem_for
from tests.helpers.sessions import session
from tests.ui.conftest import refusal

pytestmark = pytest.mark.usefixtures("qapp")

DESK = "the service desk, ext. 4100"
SETUP = (
    "Sign-in isn't set up correctly. Your password is not the problem. "
    f"Send these details to {DESK}."
)
CONTINUES = ErrorContext(Method.SMS, "+*******0100", continues=True)
IN_APP = ErrorContext(Method.AUTHENTICATOR_APP, continues=True)


def every_error() -> Iterator[type[e.DeskError]]:
    def below(kind: type[e.DeskError]) -> Iterator[type[e.DeskError]]:
        yield kind
        for each in kind.__subclasses__():
            if each.__module__.startswith("desktop."):
                yield from below(each)

    yield from below(e.DeskError)


def verdicts() -> TokenVerdicts:
    passed = tuple(Check(name, True, None, "a", "a") for name in CHECKS)
    failed = tuple(
        Check(name, False, "IssuerMismatch", "https://one", "https://two")
        if name == "issuer"
        else Check(name, True, None, "a", "a")
        for name in CHECKS
    )
    pair = Check("pair", False, "PairMismatch", "sub: 1", None)
    return TokenVerdicts(Verdict(failed, {}), Verdict(passed, {}), pair)


SOME: dict[type[e.DeskError], Callable[[type[e.DeskError]], e.DeskError]] = {
    e.ServiceError: lambda kind: kind(refusal(request_id="7b0c4b1e", service_time=1_795_433_112)),
    e.TransportError: lambda kind: kind("cognito-idp.eu-central-1.amazonaws.com", "refused"),
    VerificationError: lambda kind: kind("RS256", "none"),
    TokensRejected: lambda kind: kind(verdicts()),
    e.NothingKept: lambda kind: kind(NotKept.KEY_GONE),
    e.UnsupportedChallenge: lambda kind: kind("WEB_AUTHN"),
    e.ChallengeNotAllowed: lambda kind: kind("PASSWORD", "USER_SRP_AUTH"),
    e.NotAtReplica: lambda kind: kind("WEB_AUTHN", "eu-west-1"),
    e.EndlessLoop: lambda kind: kind(("DEVICE_SRP_AUTH", "DEVICE_PASSWORD_VERIFIER")),
    e.SettingUnusable: lambda kind: kind("AWS_CA_BUNDLE", e.SettingFlaw.NO_CERTIFICATES),
    e.TooManyAttributes: lambda kind: kind(5_000),
    e.PhoneNumberNeeded: lambda kind: kind(),
    e.UnexpectedError: lambda kind: kind("ZeroDivisionError", "flow sign_in"),
    e.DeskError: lambda kind: kind(),
}


def made(kind: type[e.DeskError]) -> e.DeskError:
    """Some error of this kind."""
    return next(SOME[base] for base in kind.__mro__ if base in SOME)(kind)


@pytest.mark.parametrize(
    ("check", "words", "detail"),
    [
        (
            Check("second_factor", False, "SecondFactorMissing", "a second step", "none"),
            "let you in without a second step",
            (
                "Check second_factor (sign-in): SecondFactorMissing, expected a second step, "
                "actual none"
            ),
        ),
        (
            Check("acr", False, "AcrMismatch", "urn:cognito:loa:4", "urn:cognito:loa:1"),
            "asks for a higher level of sign-in",
            (
                "Check acr (sign-in): AcrMismatch, expected urn:cognito:loa:4, actual "
                "urn:cognito:loa:1"
            ),
        ),
    ],
)
def test_good_tokens_of_a_sign_in_that_is_not_enough_are_told_as_such(
    check: Check, words: str, detail: str
):
    good = session().verdicts
    problem = problem_for(TokensRejected(replace(good, sign_in=(check,))), "the desk")
    assert words in problem.text
    assert "you were not signed in" in problem.text
    assert detail in problem.details.splitlines()
    other = problem_for(TokensRejected(replace(verdicts(), sign_in=(check,))))
    assert "didn't pass every check" in other.text


@pytest.mark.parametrize("kind", tuple(every_error()), ids=lambda kind: kind.__name__)
def test_every_error_has_a_sentence_of_its_own(kind: type[e.DeskError]):
    """A new class of error needs a row; only the failed checks on a token share one."""
    assert kind in sentences() or issubclass(kind, VerificationError)


@pytest.mark.parametrize("kind", tuple(every_error()), ids=lambda kind: kind.__name__)
@pytest.mark.parametrize(
    "context", [ErrorContext(), CONTINUES, IN_APP], ids=["ended", "sms", "app"]
)
def test_every_sentence_keeps_the_style(kind: type[e.DeskError], context: ErrorContext):
    text = problem_for(made(kind), DESK, context).text
    assert text.endswith((".", "”"))
    for word in ("invalid", "failed", "failure", "sorry", "error", "please", "{", "%"):
        assert word not in text.lower()


@pytest.mark.parametrize("kind", tuple(every_error()), ids=lambda kind: kind.__name__)
def test_every_error_has_details_that_name_it(kind: type[e.DeskError]):
    assert kind.__name__ in details_of(made(kind)).splitlines()[0]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (
            e.IncorrectCredentials,
            "The user name or password is incorrect. Check both and try again.",
        ),
        (e.AttemptsExceeded, "Too many attempts. Sign-in is paused for up to 15 minutes."),
        (e.ChallengeSessionExpired, "Time ran out. Sign in again."),
        (e.ChallengeSessionInvalid, "That step was already completed. Sign in again."),
        (e.UserDisabled, f"This account is turned off. Contact {DESK}."),
        (
            e.TemporaryPasswordExpired,
            f"Your temporary password has expired. Ask {DESK}, for a new one.",
        ),
        (e.SignedOut, "You have been signed out. Sign in again."),
        (
            e.AccountTurnedOff,
            f"You have been signed out: this account is turned off. Contact {DESK}.",
        ),
        (e.CodeMismatch, "That code doesn't match. Check the newest message and try again."),
        (e.CodeAlreadyUsed, "That code was already used. Wait for the next one."),
        (e.CodeExpired, "That code is no longer good. Ask for a new one."),
        (
            e.CodeNotDelivered,
            f"The message couldn't be sent to you. Try again or contact {DESK}.",
        ),
        (
            e.UserNotConfirmed,
            "This account isn't activated yet. Activate it, then sign in.",
        ),
        (e.PasswordResetRequired, "Set a new password before you sign in."),
        (
            e.CurrentPasswordWrong,
            "The current password is incorrect. Check it and try again.",
        ),
        (
            e.AnswerRefused,
            f"That answer wasn't accepted. Sign in again, or contact {DESK}.",
        ),
        (
            e.PhoneNumberNeeded,
            (
                "Signing in requires a code by text message, but no phone number is on file for "
                f"you. Ask {DESK}, to add one."
            ),
        ),
        (
            e.ScopeMissing,
            f"This sign-in doesn't allow changes to your account. Contact {DESK}, for them.",
        ),
        (e.TooManyFailedCodes, "Too many incorrect codes. Wait 15 minutes."),
        (e.TooManyRequests, "Too many requests. Wait a few minutes."),
        (
            e.NoSecondFactor,
            f"No second sign-in step is set up for you. Contact {DESK}.",
        ),
        (e.AliasTaken, "That email, phone number or name belongs to another account."),
        (e.Misconfigured, SETUP),
        (e.Blocked, "This network is blocked. Try the work network."),
        (e.ServiceFault, "The sign-in service had a problem. Try again shortly."),
        (e.NotSent, "Can't reach the sign-in service. Check the connection."),
        (
            e.ChallengeNotAllowed,
            (
                "The sign-in service asked for a step (PASSWORD) that this connection doesn't "
                f"allow. Nothing was sent. Contact {DESK}."
            ),
        ),
        (
            e.UnsupportedChallenge,
            f"This sign-in step (WEB_AUTHN) isn't supported yet. Contact {DESK}.",
        ),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_what_staff_reads(kind: type[e.DeskError], text: str):
    assert text == problem_for(made(kind), DESK).text


def test_an_unknown_user_reads_as_a_wrong_password():
    unknown = e.IncorrectCredentials(refusal("UserNotFound", "User does not exist."))
    wrong = e.IncorrectCredentials(refusal("NotAuthorized", "Incorrect username or password."))
    assert problem_for(unknown).text == problem_for(wrong).text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (32, "Too many attempts. Sign-in is paused for 32\u00a0s."),
        (512, "Too many attempts. Sign-in is paused for about 9 min."),
        (0, "Too many attempts. Sign-in is paused for up to 15 minutes."),
    ],
)
def test_a_lockout_says_how_long_where_that_is_known(seconds: int, text: str):
    error = e.AttemptsExceeded(refusal())
    assert text == problem_for(error, context=ErrorContext(pause=seconds)).text


def test_time_that_ran_out_is_news_while_the_sign_in_goes_on():
    error = e.ChallengeSessionExpired(refusal())
    retry = ErrorContext(continues=True)
    on_its_way = problem_for(error, DESK, CONTINUES)
    assert on_its_way.text == "Time ran out, so a new code is on its way."
    assert on_its_way.kind == "info"
    assert "app shows now" in problem_for(error, DESK, IN_APP).text
    assert problem_for(error, DESK, retry).text.startswith("Time ran out, so this")
    assert problem_for(error, DESK).kind == "error"


def test_an_authenticator_app_has_no_newest_message():
    text = problem_for(made(e.CodeMismatch), DESK, IN_APP).text
    assert "message" not in text
    assert "time on your phone" in text


def test_whom_to_call_when_the_profile_does_not_say():
    text = problem_for(made(e.UserDisabled)).text
    assert text == "This account is turned off. Contact your support team."


def test_where_the_message_should_have_gone():
    context = ErrorContext(destination="m***@e***")
    assert "sent to m***@e***." in problem_for(made(e.CodeNotDelivered), DESK, context).text


def test_a_refused_password_is_explained_in_the_services_words():
    words = "Password does not conform to policy: Password not long enough"
    error = e.PasswordRefused(refusal("InvalidPassword", words))
    assert f"“{words}”" in problem_for(error).text
    assert "meet the rules" in problem_for(e.PasswordRefused(refusal(message=""))).text


def test_the_organisation_speaks_for_itself():
    error = e.RefusedByOrganisation(refusal("UserLambdaValidation", "PreAuth says: <b>no</b>"))
    assert "“PreAuth says: <b>no</b>”" in problem_for(error).text


def test_a_change_that_the_pool_refuses_is_explained_in_the_services_words():
    words = "User does not have a phone_number set to turn on SMS MFA"
    error = e.ChangeRefused(refusal("InvalidParameter", words))
    assert f"“{words}”" in problem_for(error, DESK).text
    assert "password is not the problem" not in problem_for(error, DESK).text


def test_a_clock_that_is_off_is_never_told_as_a_wrong_password():
    text = problem_for(made(e.ClockOff), DESK).text
    assert "incorrect" not in text
    assert "clock" in text


def test_an_untrusted_certificate_offers_no_way_round():
    problem = problem_for(made(e.UntrustedCertificate), DESK)
    for word in ("verif", "ignore", "anyway", "skip"):
        assert word not in problem.text.lower()
    assert "Host: cognito-idp.eu-central-1.amazonaws.com" in problem.details


def test_a_captive_portal_is_named_as_what_a_page_may_be():
    """Whose page it is isn't known, so no network is blamed."""
    text = problem_for(made(e.WebPageReceived), DESK).text
    assert text == (
        "A web page came from cognito-idp.eu-central-1.amazonaws.com in place of the sign-in "
        "service's answer. Some networks send one until you sign in to the network: open any web "
        f"page, then try again. If it happens again, send these details to {DESK}."
    )


def test_no_other_answer_is_said_to_be_the_network_s():
    for kind in (e.ProtocolError, e.NotCognito, e.ReplyNotUnderstood):
        assert "network" not in problem_for(made(kind), DESK).text


def test_details_of_a_refusal():
    assert details_of(made(e.IncorrectCredentials)).splitlines() == [
        "Error: NotAuthorizedException (IncorrectCredentials)",
        "Operation: InitiateAuth",
        "Message: No.",
        "HTTP status: 400",
        "Request id: 7b0c4b1e",
        "Time: 2026-11-23 11:25:12 UTC",
    ]


def test_details_leave_out_what_is_not_known():
    details = details_of(e.ServiceFault(refusal("InternalError", "")), now=0.0)
    assert "Message" not in details
    assert "Request id" not in details
    assert details.endswith("Time: 1970-01-01 00:00:00 UTC (this computer's clock)")


def test_details_of_rejected_tokens_list_the_failed_checks():
    lines = details_of(made(TokensRejected)).splitlines()
    assert lines[1:3] == [
        "Check issuer (ID token): IssuerMismatch, expected https://one, actual https://two",
        "Check pair (both tokens): PairMismatch, expected sub: 1, actual (nothing)",
    ]


def test_details_of_a_mistake_of_ours_tell_no_more_than_its_kind():
    details = details_of(e.UnexpectedError("ValueError", "sign_in"))
    assert "Kind: ValueError" in details
    assert "hunter2" not in details_of(e.DeskError("hunter2"))


def test_details_of_one_check():
    assert "Expected: a\nActual: b" in details_of(SignatureMismatch("a", "b"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\nb\tc", "a b c"),
        ("a\x00\x1b[31mb", "a␀⟨U+001B⟩[31mb"),
        ("\u202eabc\u2066", "⟨U+202E⟩abc⟨U+2066⟩"),
        ("a\u3164b", "a⟨U+3164⟩b"),
        ("x" * 1000, "x" * LONGEST + "…"),
        ("", ""),
    ],
)
def test_text_from_outside_is_plain_and_bounded(text: str, shown: str):
    assert shown == plain(text)


def test_a_placeholder_in_the_services_words_stays_words():
    error = e.RefusedByOrganisation(refusal("UserLambdaValidation", "{support} {name}"))
    assert "“{support} {name}”" in problem_for(error, DESK).text


def test_an_impossible_time_is_no_mishap():
    details = details_of(e.ServiceFault(refusal(service_time=10**18)))
    assert "Time: 1000000000000000000 s since 1970" in details


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (e.NameNotFound("login.example", "Name or service not known"), "login.example"),
        (e.ProxyRefused("login.example", "407"), "HTTPS_PROXY"),
        (
            e.ProxyUnreachable("login.example", "refused", proxy="http://proxy.example:3128"),
            "The proxy proxy.example:3128, which is set on this computer, can't be reached",
        ),
        (
            e.ProxyUnreachable("login.example", "refused", proxy="http://proxy.example:3128"),
            f"ask {DESK}, to correct the proxy (in the connection, in HTTPS_PROXY",
        ),
        (
            e.ProxyRefused("login.example", "407", proxy="http://proxy.example:3128"),
            "The proxy proxy.example:3128 wants a sign-in",
        ),
        (
            e.ProxyRefused("login.example", "407", ("Basic",), proxy="http://proxy.example:3128"),
            "The proxy proxy.example:3128 wants a user name and a password.",
        ),
        (
            e.ProxyRefused("login.example", "407", ("Negotiate", "NTLM")),
            "wants a sign-in by Negotiate, NTLM, which Cognito Desk can't do",
        ),
        (e.NoDirectWay("login.example", "refused"), "no direct way to login.example"),
        (e.SettingUnusable("https_proxy", e.SettingFlaw.PAC_FILE), "the address of a PAC file"),
        (
            e.NotSent("login.example", "HTTP status 502", proxy="http://proxy.example:3128"),
            "through the proxy proxy.example:3128",
        ),
        (
            e.UntrustedCertificate("login.example", "self-signed", issuer="Example Corp"),
            "“Example Corp”",
        ),
        (
            e.UntrustedCertificate("login.example", "self-signed", issuer="Example Corp"),
            "(ca_bundle)",
        ),
        (
            e.UntrustedCertificate("h", "expired", e.CertificateFlaw.OUT_OF_DATE, "Example Corp"),
            "date and time",
        ),
        (
            e.UntrustedCertificate("h", "mismatch", e.CertificateFlaw.OTHER_NAME, "Example Corp"),
            "another server",
        ),
    ],
)
def test_what_stands_in_the_way_is_named(error: e.DeskError, words: str):
    text = problem_for(error, DESK).text
    assert words in text
    assert "verification" not in text.lower(), "switching it off is nowhere on offer"


def test_details_name_the_proxy_and_the_issuer():
    error = e.UntrustedCertificate(
        "login.example",
        "self-signed",
        issuer="Example\u202eCorp",
        proxy="http://proxy.example:3128",
    )
    lines = problem_for(error, DESK).details.splitlines()
    assert "Proxy: http://proxy.example:3128" in lines
    assert "Certificate's issuer: Example⟨U+202E⟩Corp" in lines


@pytest.mark.parametrize("flaw", e.SettingFlaw)
def test_a_setting_that_is_in_the_way_is_named(flaw: e.SettingFlaw):
    """And what to do with it; nothing was sent, so the password is not the problem."""
    problem = problem_for(e.SettingUnusable("HTTPS_PROXY", flaw), DESK)
    assert problem.text.startswith("Nothing was sent: HTTPS_PROXY on this computer ")
    assert DESK in problem.text
    assert problem.text.endswith(".")
    assert f"Reason: {flaw.value}" in problem.details.splitlines()


@pytest.mark.parametrize(
    ("flaw", "words"),
    [
        (e.SettingFlaw.FILE_MISSING, "the certificate file /etc/ssl/corp.pem doesn't exist"),
        (e.SettingFlaw.FILE_UNREADABLE, "the certificate file /etc/ssl/corp.pem can't be read"),
        (e.SettingFlaw.NO_CERTIFICATES, "no certificates in the file /etc/ssl/corp.pem"),
    ],
)
def test_a_certificate_file_is_named_with_what_it_changes(flaw: e.SettingFlaw, words: str):
    error = e.SettingUnusable("AWS_CA_BUNDLE", flaw, "/etc/ssl/corp.pem")
    problem = problem_for(error, DESK)
    assert words in problem.text
    assert DESK in problem.text
    assert "AWS_CA_BUNDLE" in problem.text
    assert "File: /etc/ssl/corp.pem" in problem.details.splitlines()


@pytest.mark.parametrize("operation", ["InitiateAuth", "ChangePassword", "ForgotPassword"])
def test_what_isn_t_available_just_now_is_no_matter_of_set_up(operation: str):
    """A replica answers so, and nothing is wrong with it."""
    given = e.Refusal(operation, "OperationNotEnabled", "Operation is not enabled.")
    text = problem_for(error_for(given)).text
    assert text.startswith("This isn't available just now. Try again later.")
    assert "set up" not in text


@pytest.mark.parametrize("name", ["SOFTWARE_TOKEN_MFA", "NEW_PASSWORD_REQUIRED", "MFA_SETUP"])
def test_what_a_replica_can_t_end_names_the_region(name: str):
    problem = problem_for(e.NotAtReplica(name, "eu-west-1"), "the desk, ext. 4100")
    assert "in eu-west-1, through which you are signing in just now" in problem.text
    assert "contact the desk, ext. 4100." in problem.text
    assert name not in problem.text
    assert f"Challenge: {name}\nRegion: eu-west-1" in problem.details
