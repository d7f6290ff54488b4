/*
 * In the place of java.exe: says in the file FAKE_JAVA_SAYS which code page the console has and
 * which arguments came, as UTF-8, a line each, and ends with the code of an argument exit=CODE.
 * Asked for its version it names FAKE_JAVA_VERSION.
 */
#include <windows.h>
#include <stdio.h>

static void say(FILE *file, const wchar_t *text) {
  char bytes[4096] = "";
  WideCharToMultiByte(CP_UTF8, 0, text, -1, bytes, sizeof bytes, NULL, NULL);
  fprintf(file, "%s\n", bytes);
}

int wmain(int count, wchar_t **arguments) {
  int code = 0;
  FILE *file;
  if (count == 2 && wcscmp(arguments[1], L"-version") == 0) {
    fprintf(stderr, "openjdk version \"%s\" 2021-10-19\n", getenv("FAKE_JAVA_VERSION"));
    return 0;
  }
  file = _wfopen(_wgetenv(L"FAKE_JAVA_SAYS"), L"wb");
  if (!file) return 99;
  fprintf(file, "page %u\n", GetConsoleOutputCP());
  for (int i = 1; i < count; i++) {
    say(file, arguments[i]);
    if (wcsncmp(arguments[i], L"exit=", 5) == 0) code = _wtoi(arguments[i] + 5);
  }
  fclose(file);
  return code;
}
