"""Which dialog asks which question. A test holds that every Ask has one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.auth import asks
from desktop.ui.dialogs.app_link import AppLinkDialog
from desktop.ui.dialogs.code import CodeDialog
from desktop.ui.dialogs.custom import CustomDialog
from desktop.ui.dialogs.email import EmailDialog
from desktop.ui.dialogs.enter_password import EnterPasswordDialog
from desktop.ui.dialogs.method import MethodDialog
from desktop.ui.dialogs.password import PasswordDialog
from desktop.ui.dialogs.prerequisite import PrerequisiteDialog
from desktop.ui.dialogs.remember_device import RememberDeviceDialog

if TYPE_CHECKING:
    from desktop.auth.asks import Ask
    from desktop.ui.dialogs.ask_dialog import AskDialog

DIALOGS: dict[type[Ask], type[AskDialog[Any]]] = {
    asks.AskCode: CodeDialog,
    asks.AskMethod: MethodDialog,
    asks.AskNewPassword: PasswordDialog,
    asks.AskPassword: EnterPasswordDialog,
    asks.AskAppLink: AppLinkDialog,
    asks.AskEmail: EmailDialog,
    asks.AskCustom: CustomDialog,
    asks.AskRememberDevice: RememberDeviceDialog,
    asks.AskPrerequisite: PrerequisiteDialog,
}
