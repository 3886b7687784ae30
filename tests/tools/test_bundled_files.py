"""What goes into the frozen program, by the paths of each system."""

from __future__ import annotations

import pytest

from tools.bundled_files import is_bundled

LINUX = "PySide6/Qt/plugins/", "PySide6/Qt/translations/"
WINDOWS = "PySide6\\plugins\\", "PySide6\\translations\\"
LAYOUTS = pytest.mark.parametrize(
    ("plugins", "translations"), [LINUX, WINDOWS], ids=["linux and macos", "windows"]
)


@LAYOUTS
def test_plugins_and_translations_that_go_along(plugins: str, translations: str):
    separator = plugins[-1]
    for name in ("imageformats/qsvg.dll", "imageformats/libqico.dylib", "platforms/qwindows.dll"):
        assert is_bundled(plugins + name.replace("/", separator), {"de"})
    assert is_bundled(f"{translations}qtbase_de.qm", {"de"})


@LAYOUTS
def test_plugins_and_translations_that_do_not(plugins: str, translations: str):
    separator = plugins[-1]
    for name in ("tls/qschannelbackend.dll", "imageformats/qjpeg.dll", "platforms/qdirect2d.dll"):
        assert not is_bundled(plugins + name.replace("/", separator), {"de"})
    for name in ("qtbase_pl.qm", "qt_de.qm", "qtbase_de.txt"):
        assert not is_bundled(translations + name, {"de"})


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt/lib/libQt6Core.so.6",
        "PySide6\\Qt6Core.dll",
        "PySide6\\QtWidgets.pyd",
        "PySide6/Qt/lib/QtGui.framework/Versions/A/QtGui",
        "PySide6/Qt/lib/QtGui.framework/Resources/Info.plist",
        "python311.dll",
        "libxkbcommon.so.0",
        "libxcb-cursor.so.0",
        "libcrypto.so.3",
        "botocore\\data\\endpoints.json",
        "botocore/data/cognito-idp/2016-04-18/service-2.json.gz",
        "botocore/data/cloudformation/2010-05-15/service-2.json.gz",
        "botocore/data/sts/2011-06-15/endpoint-rule-set-1.json.gz",
        "botocore\\data\\sso-oidc\\2019-06-10\\service-2.json.gz",
        "desktop/aws/user-pool.yaml",
        "boto3-1.44.5.dist-info/METADATA",
        "boto3-1.44.5.dist-info\\licenses\\LICENSE",
    ],
)
def test_what_goes_along(path: str):
    assert is_bundled(path, set())


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6\\Qt6Network.dll",
        "PySide6\\QtNetwork.pyd",
        "PySide6/Qt/lib/QtPdf.framework/Versions/A/QtPdf",
        "PySide6/Qt/lib/QtPdf.framework/Resources/Info.plist",
        "PySide6\\opengl32sw.dll",
        "libstdc++.so.6",
        "libX11.so.6",
        "libX11-xcb.so.1",
        "libxcb-shm.so.0",
        "libglib-2.0.so.0",
        "libz.so.1",
        "libzstd.so.1",
        "botocore/data/iam/2010-05-08/examples-1.json",
        "botocore\\data\\ec2\\2016-11-15\\service-2.json.gz",
        "boto3\\data\\ec2\\resources.json",
        "botocore-1.44.5.dist-info/RECORD",
    ],
)
def test_what_does_not(path: str):
    assert not is_bundled(path, set())
