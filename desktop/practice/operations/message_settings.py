"""The texts of a pool's messages: their shapes in CreateUserPool and UpdateUserPool."""

from __future__ import annotations

from desktop.practice.shapes import CODE_MESSAGE, Boolean, Integer, Shape, String, Structure

_EMAIL = String(6, 20_000, r"[\s\S]*\{####\}[\s\S]*")
_LINK = String(6, 20_000, r"[\s\S]*\{##[\s\S]*##\}[\s\S]*")
_SUBJECT = String(1, 140)
LINK = "CONFIRM_WITH_LINK"

MESSAGE_SETTINGS: dict[str, Shape] = {
    "SmsVerificationMessage": CODE_MESSAGE,
    "EmailVerificationMessage": _EMAIL,
    "EmailVerificationSubject": _SUBJECT,
    "VerificationMessageTemplate": Structure(
        {
            "SmsMessage": CODE_MESSAGE,
            "EmailMessage": _EMAIL,
            "EmailSubject": _SUBJECT,
            "EmailMessageByLink": _LINK,
            "EmailSubjectByLink": _SUBJECT,
            "DefaultEmailOption": String(choices=(LINK, "CONFIRM_WITH_CODE")),
        }
    ),
    "AdminCreateUserConfig": Structure(
        {
            "AllowAdminCreateUserOnly": Boolean(),
            "UnusedAccountValidityDays": Integer(0, 365),
            "InviteMessageTemplate": Structure(
                {
                    "SMSMessage": String(6, 140, "(?s).*"),
                    "EmailMessage": String(6, 20_000),
                    "EmailSubject": _SUBJECT,
                }
            ),
        }
    ),
}
