package dev.pagewalk.crt.header;

/** The headers of small services: mathematics, time, process, console. */
final class Services {

    private Services() {}

    /** math.h. */
    static final String MATH = """
            #ifndef _INC_MATH
            #define _INC_MATH
            #define M_PI 3.14159265358979323846
            #define M_E 2.71828182845904523536
            #define M_SQRT2 1.41421356237309504880
            #define HUGE_VAL (1e300 * 1e300)
            int abs(int n);
            long labs(long n);
            double sin(double x);
            double cos(double x);
            double tan(double x);
            double asin(double x);
            double acos(double x);
            double atan(double x);
            double sinh(double x);
            double cosh(double x);
            double tanh(double x);
            double exp(double x);
            double log(double x);
            double log10(double x);
            double sqrt(double x);
            double fabs(double x);
            double ceil(double x);
            double floor(double x);
            double atan2(double y, double x);
            double pow(double x, double y);
            double fmod(double x, double y);
            double ldexp(double x, int exp);
            double frexp(double x, int *expptr);
            double modf(double x, double *intptr);
            double _hypot(double x, double y);
            int _isnan(double x);
            int _finite(double x);
            #define hypot _hypot
            #define sinf(x) ((float)sin((double)(x)))
            #define cosf(x) ((float)cos((double)(x)))
            #define tanf(x) ((float)tan((double)(x)))
            #define expf(x) ((float)exp((double)(x)))
            #define logf(x) ((float)log((double)(x)))
            #define sqrtf(x) ((float)sqrt((double)(x)))
            #define fabsf(x) ((float)fabs((double)(x)))
            #define ceilf(x) ((float)ceil((double)(x)))
            #define floorf(x) ((float)floor((double)(x)))
            #define powf(x, y) ((float)pow((double)(x), (double)(y)))
            #define fmodf(x, y) ((float)fmod((double)(x), (double)(y)))
            #endif
            """;

    /** time.h: the clock is the machine's, not the host's. */
    static final String TIME = """
            #ifndef _INC_TIME
            #define _INC_TIME
            #include <stddef.h>
            typedef long clock_t;
            #define CLOCKS_PER_SEC 1000
            clock_t clock(void);
            time_t time(time_t *destTime);
            double difftime(time_t timeEnd, time_t timeStart);
            #endif
            """;

    /** locale.h. */
    static final String LOCALE = """
            #ifndef _INC_LOCALE
            #define _INC_LOCALE
            #define LC_ALL 0
            #define LC_COLLATE 1
            #define LC_CTYPE 2
            #define LC_MONETARY 3
            #define LC_NUMERIC 4
            #define LC_TIME 5
            char *setlocale(int category, const char *locale);
            #endif
            """;

    /** process.h. */
    static final String PROCESS = """
            #ifndef _INC_PROCESS
            #define _INC_PROCESS
            void exit(int status);
            void _exit(int status);
            void abort(void);
            int _getpid(void);
            int system(const char *command);
            #define getpid _getpid
            #endif
            """;

    /** conio.h: there is no keyboard. */
    static final String CONIO = """
            #ifndef _INC_CONIO
            #define _INC_CONIO
            int _getch(void);
            int _getche(void);
            int _kbhit(void);
            int _putch(int c);
            int _cprintf(const char *format, ...);
            #define getch _getch
            #define getche _getche
            #define kbhit _kbhit
            #define putch _putch
            #define cprintf _cprintf
            #endif
            """;

    /** io.h. */
    static final String IO = """
            #ifndef _INC_IO
            #define _INC_IO
            int _setmode(int fd, int mode);
            #define setmode _setmode
            #endif
            """;

    /** fcntl.h. */
    static final String FCNTL = """
            #ifndef _INC_FCNTL
            #define _INC_FCNTL
            #define _O_TEXT 0x4000
            #define _O_BINARY 0x8000
            #define O_TEXT _O_TEXT
            #define O_BINARY _O_BINARY
            #endif
            """;

    /** probe.h of the conformance programs: touch one byte and say what happened. */
    static final String PROBE = """
            #ifndef PROBE_H
            #define PROBE_H
            #include <windows.h>
            #include <stdio.h>
            int try_read(const void *p, unsigned char *out);
            int try_write(void *p, unsigned char v);
            unsigned probe_info(int i);
            #endif
            """;
}
