"""Who owns a file on Windows and who may write to it, by the system's own functions."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    TRUSTED = frozenset(
        {
            "S-1-5-18",  # SYSTEM
            "S-1-5-32-544",  # Administrators
            "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464",  # TrustedInstaller
        }
    )
    CREATOR_OWNER = "S-1-3-0"
    """Stands for the owner, who is looked at as well."""
    _FILE_OBJECT = 1
    _OWNER_AND_DACL = 1 | 4
    _ALLOWED = (0, 5, 9, 11)
    """Types of entries that allow something: plain, for an object, and both with a condition."""
    _INHERIT_ONLY = 8
    _WRITES = (
        0x0002  # write data, or make a file
        | 0x0004  # append, or make a folder
        | 0x0040  # delete what is inside
        | 0x0001_0000  # delete
        | 0x0004_0000  # change who may do what
        | 0x0008_0000  # become the owner
        | 0x1000_0000  # all
        | 0x4000_0000  # write
    )
    _MAKES = 0x0002 | 0x0004
    _REPLACES = _WRITES & ~_MAKES
    """What it takes to put something else in the place of what a folder holds."""
    _PROGRAM_DATA = (ctypes.c_ubyte * 16).from_buffer_copy(
        bytes.fromhex("82 5d ab 62 c1 fd c3 4d a9 dd 07 0d 1d 49 5d 97")
    )
    """FOLDERID_ProgramData, {62AB5D82-FDC1-4DC3-A9DD-070D1D495D97}."""

    class _Header(ctypes.Structure):
        _fields_ = (
            ("type", ctypes.c_ubyte),
            ("flags", ctypes.c_ubyte),
            ("size", wintypes.WORD),
            ("mask", wintypes.DWORD),
        )

    class _Acl(ctypes.Structure):
        _fields_ = (
            ("revision", ctypes.c_ubyte),
            ("padding", ctypes.c_ubyte),
            ("size", wintypes.WORD),
            ("count", wintypes.WORD),
            ("padding2", wintypes.WORD),
        )

    _advapi = ctypes.WinDLL("advapi32", use_last_error=True)
    _kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    _shell = ctypes.WinDLL("shell32")
    _kernel.LocalFree.argtypes = (ctypes.c_void_p,)
    _advapi.ConvertSidToStringSidW.argtypes = (ctypes.c_void_p, ctypes.POINTER(wintypes.LPWSTR))
    _advapi.GetAce.argtypes = (
        ctypes.c_void_p,
        wintypes.DWORD,
        ctypes.POINTER(ctypes.POINTER(_Header)),
    )

    def known_folder_program_data() -> str:
        """The folder that is usually ProgramData on C:, whatever the environment says."""
        path = wintypes.LPWSTR()
        result = _shell.SHGetKnownFolderPath(
            ctypes.byref(_PROGRAM_DATA), 0, None, ctypes.byref(path)
        )
        try:
            return path.value if result == 0 and path.value else "C:\\ProgramData"
        finally:
            ctypes.WinDLL("ole32").CoTaskMemFree(path)

    def other_writers(path: str, *, replacing: bool = False) -> str:
        """Why it may be another account's, to follow its name; empty where only IT can write it.

        With `replacing`, others may make things in this folder, but not delete or rename it or what
        is in it. Raises `OSError`, such as for what isn't there.
        """
        owner, dacl, descriptor = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_void_p()
        rights = _REPLACES if replacing else _WRITES
        error = _advapi.GetNamedSecurityInfoW(
            ctypes.c_wchar_p(path),
            _FILE_OBJECT,
            _OWNER_AND_DACL,
            ctypes.byref(owner),
            None,
            ctypes.byref(dacl),
            None,
            ctypes.byref(descriptor),
        )
        if error:
            raise ctypes.WinError(error)
        try:
            if _text(owner.value) not in TRUSTED:
                return "belongs to another account than Administrators or SYSTEM"
            if not dacl.value:
                return "may be written by everyone"
            writers = [sid for sid in _writers(dacl.value, rights) if sid not in TRUSTED]
            return f"may be written by other accounts ({writers[0]})" if writers else ""
        finally:
            _kernel.LocalFree(descriptor)

    def _writers(dacl: int, rights: int) -> list[str]:
        """The accounts to which an entry of the list gives one of these rights."""
        found = []
        for number in range(_Acl.from_address(dacl).count):
            entry = ctypes.POINTER(_Header)()
            if not _advapi.GetAce(dacl, number, ctypes.byref(entry)):
                raise ctypes.WinError(ctypes.get_last_error())
            header = entry.contents
            applies = header.type in _ALLOWED and not header.flags & _INHERIT_ONLY
            if not (applies and header.mask & rights):
                continue
            if header.type in (5, 11):  # its account is further behind: never on a file
                found.append("an entry of another kind")
                continue
            sid = _text(ctypes.addressof(header) + ctypes.sizeof(_Header))
            if sid != CREATOR_OWNER:
                found.append(sid)
        return found

    def _text(sid: int | None) -> str:
        """Such as "S-1-5-18"."""
        text = wintypes.LPWSTR()
        if sid is None or not _advapi.ConvertSidToStringSidW(sid, ctypes.byref(text)):
            return ""
        try:
            return text.value or ""
        finally:
            _kernel.LocalFree(text)
