/* What Wine 8 names of Windows' C library but does not have; the prefix is taken off when it is linked.

numpy asks for complex numbers when it starts, HDF5 for the state of floating-point numbers. */
#include <complex.h>
#include <windows.h>

typedef struct { double re, im; } D;
typedef struct { float re, im; } F;

#define ONE(NAME, SUFFIX, T, C, CALL) \
    T s_##NAME##SUFFIX(T a) { C z = CALL(__builtin_complex(a.re, a.im)); T b = {__real__ z, __imag__ z}; return b; }
#define ALL(NAME) ONE(NAME, , D, double _Complex, NAME) ONE(NAME, l, D, double _Complex, NAME) ONE(NAME, f, F, float _Complex, NAME##f)
#define REST(SUFFIX, T, R, C, S) \
    T s_cpow##SUFFIX(T a, T b) { \
        C z = cpow##S(__builtin_complex(a.re, a.im), __builtin_complex(b.re, b.im)); T c = {__real__ z, __imag__ z}; return c; } \
    R s_creal##SUFFIX(T a) { return a.re; } \
    R s_cimag##SUFFIX(T a) { return a.im; } \
    R s_cabs##SUFFIX(T a) { return cabs##S(__builtin_complex(a.re, a.im)); } \
    R s_carg##SUFFIX(T a) { return carg##S(__builtin_complex(a.re, a.im)); }

ALL(cexp) ALL(clog) ALL(csin) ALL(ccos) ALL(csqrt) ALL(ctan) ALL(csinh) ALL(ccosh) ALL(ctanh)
ALL(casin) ALL(cacos) ALL(catan) ALL(cproj)
REST(, D, double, double _Complex, )
REST(l, D, double, double _Complex, )
REST(f, F, float, float _Complex, f)

static void *of_windows(const char *name) { return (void *)GetProcAddress(GetModuleHandleA("ucrtbase.dll"), name); }

int s_feclearexcept(int flags) { (void)flags; ((unsigned (*)(void))of_windows("_clearfp"))(); return 0; }
int s_feholdexcept(void *state) {
    int failed = ((int (*)(void *))of_windows("fegetenv"))(state);
    return failed ? failed : s_feclearexcept(0);
}
