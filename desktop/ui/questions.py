"""Which dialog asks which question. A test holds that every Ask has one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.auth import steps
from desktop.ui.dialogs.app_link import AppLinkDialog
from desktop.ui.dialogs.code import CodeDialog
from desktop.ui.dialogs.custom import CustomDialog
from desktop.ui.dialogs.email import EmailDialog
from desktop.ui.dialogs.enter_password import EnterPasswordDialog
from desktop.ui.dialogs.lead import LeadDialog
from desktop.ui.dialogs.method import MethodDialog
from desktop.ui.dialogs.password import PasswordDialog
from desktop.ui.dialogs.remember_device import RememberDeviceDialog

if TYPE_CHECKING:
    from desktop.auth.steps import Ask
    from desktop.ui.dialogs.question import Question

DIALOGS: dict[type[Ask], type[Question[Any]]] = {
    steps.AskCode: CodeDialog,
    steps.AskMethod: MethodDialog,
    steps.AskNewPassword: PasswordDialog,
    steps.AskPassword: EnterPasswordDialog,
    steps.AskAppLink: AppLinkDialog,
    steps.AskEmail: EmailDialog,
    steps.AskCustom: CustomDialog,
    steps.AskRememberDevice: RememberDeviceDialog,
    steps.AskLead: LeadDialog,
}
