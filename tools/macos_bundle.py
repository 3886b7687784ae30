"""What macOS is told about `Cognito Desk.app`, beside what PyInstaller tells it."""

from __future__ import annotations

from desktop.setup.discovery.link import SCHEME
from desktop.startup.taskbar import APP_ID

IDENTIFIER = APP_ID
CONNECTION = "Cognito Desk connection"
FILE_TYPE = "cognito-desk"


def info_plist() -> dict[str, object]:
    """For its Info.plist: where it stands in Launchpad, and which files and links it opens."""
    return {
        "LSApplicationCategoryType": "public.app-category.developer-tools",
        "NSHighResolutionCapable": True,
        "CFBundleURLTypes": [{"CFBundleURLName": CONNECTION, "CFBundleURLSchemes": [SCHEME]}],
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": CONNECTION,
                "CFBundleTypeExtensions": [FILE_TYPE],
                "CFBundleTypeRole": "Viewer",
            }
        ],
    }
