"""What an error is, and the errors that any request can have.

Names and messages are those of the service (`docs/cognito-facts.md` says how sure we are of each).
A body is exactly `{"__type": …, "message": …}`; one error comes without a message.
"""

from __future__ import annotations


class CognitoError(Exception):
    """An error that the service answers with in place of a result."""

    def __init__(self, name: str, message: str | None, *, status: int = 400) -> None:
        """`name` goes without its ending, `Exception`."""
        super().__init__(name, message)
        self.name = name + "Exception"
        self.message = message
        self.status = status

    @property
    def body(self) -> dict[str, object]:
        """The body of the answer."""
        body: dict[str, object] = {"__type": self.name}
        if self.message is not None:
            body["message"] = self.message
        return body


def not_authorized(message: str | None) -> CognitoError:
    """NotAuthorizedException with the given message."""
    return CognitoError("NotAuthorized", message)


def invalid_parameter(message: str) -> CognitoError:
    """InvalidParameterException with the given message."""
    return CognitoError("InvalidParameter", message)


def not_found(message: str) -> CognitoError:
    """ResourceNotFoundException with the given message."""
    return CognitoError("ResourceNotFound", message)


def unknown_operation(action: str) -> CognitoError:
    """An operation that Cognito doesn't have, either."""
    return CognitoError("UnknownOperation", f"Cognito has no operation {action}.")


def not_at_replica() -> CognitoError:
    """What a replica doesn't do; the words aren't documented."""
    return CognitoError(
        "OperationNotEnabled", "This operation is not enabled in the secondary Region."
    )


def unsigned() -> CognitoError:
    """An admin operation without an AWS signature."""
    return CognitoError("MissingAuthenticationToken", "Missing Authentication Token")


def unreadable(message: str) -> CognitoError:
    """A body that isn't JSON, or a member of the wrong type."""
    return CognitoError("Serialization", message)


def constraint(where: str, broken: str) -> CognitoError:
    """A member that breaks the API model. Its value isn't repeated: it may be a secret."""
    return invalid_parameter(
        f"1 validation error detected: Value at '{where}' failed to satisfy constraint: {broken}"
    )


def missing(parameter: str) -> CognitoError:
    """A required entry of AuthParameters, ChallengeResponses or the request is missing."""
    return invalid_parameter(f"Missing required parameter {parameter}")
