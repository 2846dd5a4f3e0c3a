/* bcryptprimitives.dll, which Wine 8 has not: packages written in Rust take random numbers from it. */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE numbers, SIZE_T count) { return RtlGenRandom(numbers, (ULONG)count); }
