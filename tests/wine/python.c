/* python.exe of a Windows Python of which only the library is at hand, and the one that environments have.

Beside a pyvenv.cfg it starts the Python that the file names, as the launcher of CPython does (PC/launcher.c). */
#include <stdio.h>
#include <wchar.h>
#include <windows.h>

#define LONGEST 32768

typedef int (*Main)(int, wchar_t **);

static wchar_t self[LONGEST], folder[LONGEST], home[LONGEST], base[LONGEST];

static void parent(wchar_t *path) {
    wchar_t *end = wcsrchr(path, L'\\');
    if (end) *end = 0;
}

static int reads_home(void) {
    wchar_t name[LONGEST];
    char line[LONGEST];
    _snwprintf(name, LONGEST, L"%ls\\pyvenv.cfg", folder);
    FILE *file = _wfopen(name, L"rb");
    if (!file) return 0;
    while (fgets(line, sizeof line, file))
        if (!strncmp(line, "home = ", 7)) {
            line[strcspn(line, "\r\n")] = 0;
            MultiByteToWideChar(CP_UTF8, 0, line + 7, -1, home, LONGEST);
        }
    fclose(file);
    return home[0] != 0;
}

static int start_base(void) {
    STARTUPINFOW how = {.cb = sizeof how};
    PROCESS_INFORMATION child;
    DWORD code = 1;
    HANDLE job = CreateJobObjectW(NULL, NULL);
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits = {0};
    limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE | JOB_OBJECT_LIMIT_SILENT_BREAKAWAY_OK;
    SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof limits);
    _snwprintf(base, LONGEST, L"%ls\\python.exe", home);
    SetEnvironmentVariableW(L"__PYVENV_LAUNCHER__", self);
    GetStartupInfoW(&how);
    if (!CreateProcessW(base, GetCommandLineW(), NULL, NULL, TRUE, 0, NULL, NULL, &how, &child)) return 101;
    AssignProcessToJobObject(job, child.hProcess);
    WaitForSingleObject(child.hProcess, INFINITE);
    GetExitCodeProcess(child.hProcess, &code);
    return (int)code;
}

int wmain(int argc, wchar_t **argv) {
    GetModuleFileNameW(NULL, self, LONGEST);
    wcscpy(folder, self);
    parent(folder);
    if (reads_home()) return start_base();
    parent(folder);
    if (reads_home()) return start_base();
    HMODULE python = LoadLibraryW(L"python311.dll");
    if (!python) return 102;
    return ((Main)(void *)GetProcAddress(python, "Py_Main"))(argc, argv);
}
