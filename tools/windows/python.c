/* python.exe: what the Python core in the DLL beside it needs to be started by. */
#include <windows.h>

typedef int (*main_function)(int, wchar_t **);

int wmain(int argc, wchar_t **argv)
{
    HMODULE core = LoadLibraryW(L"python311.dll");
    main_function run = core ? (main_function)(void *)GetProcAddress(core, "Py_Main") : NULL;
    return run ? run(argc, argv) : 120;
}
