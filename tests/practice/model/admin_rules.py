"""What happens to people meanwhile: administrators, and the time."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import rule

from tests.practice.model.machine import NEW, OLD, TEMPORARY, Machine, known_names, pauses
from tests.practice.model.state import SMS, TOTP


class AdminRules(Machine):
    """What administrators do, and the passing of time."""

    @rule(pause=pauses)
    def time_passes(self, *, pause: float) -> None:
        self.model.now += pause
        self.core.now = self.model.now

    @rule(name=known_names, enabled=st.sampled_from([True, True, False]))
    def turn_on_or_off(self, *, name: str, enabled: bool) -> None:
        self.admin("AdminEnableUser" if enabled else "AdminDisableUser", name)
        person = self.model.people[name]
        person.enabled = enabled
        if not enabled:
            self.model.revoke_all(person)

    @rule(
        name=known_names,
        password=st.sampled_from([OLD, OLD, NEW, TEMPORARY]),
        permanent=st.sampled_from([True, True, False]),
    )
    def administrator_sets_password(self, *, name: str, password: str, permanent: bool) -> None:
        self.admin("AdminSetUserPassword", name, Password=password, Permanent=permanent)
        person = self.model.people[name]
        person.password = password
        person.status = "CONFIRMED" if permanent else "FORCE_CHANGE_PASSWORD"
        if not permanent:
            person.temporary_until = self.model.now + 7 * 86_400

    @rule(name=known_names)
    def administrator_signs_out(self, *, name: str) -> None:
        self.admin("AdminUserGlobalSignOut", name)
        self.model.revoke_all(self.model.people[name])

    @rule(name=known_names)
    def deleted_and_made_anew(self, *, name: str) -> None:
        """A new user of the same name is another user."""
        self.admin("AdminDeleteUser", name)
        self.model.people[name].deleted = True
        self.person(name)

    @rule(mode=st.sampled_from(["ON", "ON", "OPTIONAL"]))
    def second_factor_is_required_or_not(self, *, mode: str) -> None:
        self.core.ok("SetUserPoolMfaConfig", UserPoolId=self.pool_id, MfaConfiguration=mode)
        self.model.mfa = mode

    @rule(name=known_names, factor=st.sampled_from([SMS, TOTP]), on=st.booleans())
    def administrator_prefers(self, *, name: str, factor: str, on: bool) -> None:
        person = self.model.people[name]
        if on and not (person.phone if factor == SMS else person.app):
            return
        member = "SMSMfaSettings" if factor == SMS else "SoftwareTokenMfaSettings"
        self.admin(
            "AdminSetUserMFAPreference", name, **{member: {"Enabled": on, "PreferredMfa": on}}
        )
        person.factors = [one for one in person.factors if one != factor] + [factor] * on
        if on or person.preferred == factor:
            person.preferred = factor if on else None
