"""What a reply says of the messages that were sent."""

from __future__ import annotations

import pytest

from desktop.auth.replies import Reply

SMS = {"DeliveryMedium": "SMS", "Destination": "+*******0100"}
EMAIL = {"DeliveryMedium": "EMAIL", "Destination": "m***@n***"}


@pytest.mark.parametrize(
    ("body", "messages", "text_messages"),
    [
        ({"ChallengeName": "SMS_MFA"}, 1, 1),
        ({"ChallengeName": "SMS_OTP"}, 1, 1),
        ({"ChallengeName": "EMAIL_OTP"}, 1, 0),
        ({"ChallengeName": "SOFTWARE_TOKEN_MFA"}, 0, 0),
        ({"CodeDeliveryDetails": SMS}, 1, 1),
        ({"CodeDeliveryDetails": EMAIL}, 1, 0),
        ({"CodeDeliveryDetailsList": [SMS, EMAIL, SMS]}, 3, 2),
        ({"AuthenticationResult": {}}, 0, 0),
    ],
)
def test_messages_are_counted_and_those_by_sms_apart(
    body: dict[str, object], messages: int, text_messages: int
):
    reply = Reply(body, service_time=0, received=0.0, local_time=0.0)
    assert (reply.messages, reply.text_messages) == (messages, text_messages)
