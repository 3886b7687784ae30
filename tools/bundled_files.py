"""Which of the files that PyInstaller collects go into the frozen program.

The hooks of Qt and botocore collect all that those have, of which this program needs a quarter.
"""

from __future__ import annotations

import re

# The services that are called, what finds credentials for those that are signed (provision, doctor
# --aws), and what botocore reads whichever the service is. Of each what is asked and answered, not
# its examples.
BOTOCORE_DATA = r"""(?x) botocore/(
    cacert\.pem
    | data/[^/]+\.json(\.gz)?
    | data/(cognito-idp|cloudformation|iam|sns|sso|sso-oidc|signin|sts)/.*
      (service|paginators|endpoint-rule-set|waiters)[^/]*
)"""

# Windows on X11, Wayland and, for tests, nowhere at all; elsewhere the system's own.
QT_PLUGINS = r"""(?x)
    platforms/(lib)?q(xcb|wayland|offscreen|cocoa|windows)\b
    | wayland-(shell-integration/libxdg-shell|decoration-client)
    | platforminputcontexts/lib(compose|ibus)
    | platformthemes/libqxdgdesktopportal
    | imageformats/(lib)?q(svg|ico)\b
    | iconengines | styles
"""
QT_LIBRARIES = r"(lib)?Qt6?(Core|Gui|Widgets|DBus|Svg|XcbQpa|WaylandClient)\b"

LEFT_OUT = r"boto3/|dateutil/zoneinfo/.*\.tar\.gz|[^/]+\.dist-info/(RECORD|sboms/)"
"""boto3's models of resources, time zones that Python has as well, what pip has written down, and
what the makers' own builds were made of."""
NOT_NEEDED = r"(?i)lib(stdc\+\+|gcc_s)\.so|opengl32sw\.dll|d3dcompiler_"
"""What every desktop has, as new as its graphics drivers need it; OpenGL without a graphics card,
which no widget uses."""

OF_THE_SYSTEM = r"""(?x) lib(
    dbus-1 | glib-2\.0 | gthread-2\.0 | X11(-xcb)? | xcb-(randr|render|shm|sync|xfixes)
    | fontconfig | freetype | z | zstd
)\.so"""
"""What a Linux with a desktop has, and its graphics drivers, fonts and bus load or speak to in the
same process: beside an older copy of ours they may fail, and a copy asks for the glibc of the
computer that built it. `tools/packages/` names the packages. Each brings others along."""


def is_bundled(destination: str, languages: set[str]) -> bool:
    """Whether a file goes along. `destination` is where PyInstaller puts it, on any system."""
    path = destination.replace("\\", "/")
    package, _, rest = path.partition("/")
    if package == "botocore":
        return bool(re.fullmatch(BOTOCORE_DATA, path))
    if re.match(LEFT_OUT, path):
        return False
    if package == "PySide6":
        # Below Qt/ on Linux and macOS, not on Windows.
        kind, _, name = rest.removeprefix("Qt/").partition("/")
        if kind == "plugins":
            return bool(re.match(QT_PLUGINS, name))
        if kind == "translations":
            language = re.fullmatch(r"qtbase_(\w+)\.qm", name)
            return bool(language and language[1] in languages)
    framework = re.search(r"(\w+)\.framework/", path)
    name = framework[1] if framework else path.rpartition("/")[2]
    if re.match(r"(lib)?Qt", name):
        return bool(re.match(QT_LIBRARIES, name))
    return not re.match(NOT_NEEDED, name) and not re.match(OF_THE_SYSTEM, name)
