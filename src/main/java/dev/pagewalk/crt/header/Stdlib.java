package dev.pagewalk.crt.header;

/** {@code stdlib.h}: conversions, random numbers, the end of a program. */
final class Stdlib {

    private Stdlib() {}

    static final String TEXT = """
            #ifndef _INC_STDLIB
            #define _INC_STDLIB
            #include <stddef.h>
            #include <corecrt_malloc.h>
            #include <errno.h>

            #define EXIT_SUCCESS 0
            #define EXIT_FAILURE 1
            #define RAND_MAX 0x7fff
            #define _MAX_PATH 260
            #ifndef max
            #define max(a, b) (((a) > (b)) ? (a) : (b))
            #endif
            #ifndef min
            #define min(a, b) (((a) < (b)) ? (a) : (b))
            #endif
            #define __max(a, b) (((a) > (b)) ? (a) : (b))
            #define __min(a, b) (((a) < (b)) ? (a) : (b))
            #define _countof(array) (sizeof(array) / sizeof((array)[0]))

            int abs(int n);
            long labs(long n);
            long long _abs64(long long n);
            int atoi(const char *str);
            long atol(const char *str);
            long long _atoi64(const char *str);
            long long atoll(const char *str);
            double atof(const char *str);
            long strtol(const char *strSource, char **endptr, int base);
            unsigned long strtoul(const char *strSource, char **endptr, int base);
            long long strtoll(const char *strSource, char **endptr, int base);
            unsigned long long strtoull(const char *strSource, char **endptr, int base);
            long long _strtoi64(const char *strSource, char **endptr, int base);
            unsigned long long _strtoui64(const char *strSource, char **endptr, int base);
            double strtod(const char *strSource, char **endptr);
            char *_itoa(int value, char *buffer, int radix);
            char *_ltoa(long value, char *buffer, int radix);
            char *_ultoa(unsigned long value, char *buffer, int radix);
            char *_i64toa(long long value, char *buffer, int radix);
            char *_ui64toa(unsigned long long value, char *buffer, int radix);
            #define itoa _itoa
            #define ltoa _ltoa
            #define ultoa _ultoa
            size_t mbstowcs(wchar_t *wcstr, const char *mbstr, size_t count);
            size_t wcstombs(char *mbstr, const wchar_t *wcstr, size_t count);
            int _wtoi(const wchar_t *str);
            unsigned int _rotl(unsigned int value, int shift);
            unsigned int _rotr(unsigned int value, int shift);
            unsigned short _byteswap_ushort(unsigned short val);
            unsigned long _byteswap_ulong(unsigned long val);
            void qsort(void *base, size_t num, size_t width, int (*compare)(const void *, const void *));
            void *bsearch(const void *key, const void *base, size_t num, size_t width,
                          int (*compare)(const void *, const void *));
            int rand(void);
            void srand(unsigned int seed);
            char *getenv(const char *varname);
            int system(const char *command);
            void exit(int status);
            void _exit(int status);
            void abort(void);
            #endif
            #include <corecrt_map.h>
            """;
}
