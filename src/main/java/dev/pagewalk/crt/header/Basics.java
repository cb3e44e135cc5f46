package dev.pagewalk.crt.header;

/** The headers of the language itself: types, limits, variable arguments, errors. */
final class Basics {

    private Basics() {}

    /** stddef.h: sizes, wide characters, offsetof. */
    static final String STDDEF = """
            #ifndef _INC_STDDEF
            #define _INC_STDDEF
            #ifndef NULL
            #define NULL ((void *)0)
            #endif
            typedef unsigned int size_t;
            typedef int ptrdiff_t;
            typedef int intptr_t;
            typedef unsigned int uintptr_t;
            typedef unsigned short wchar_t;
            typedef unsigned short wint_t;
            typedef int errno_t;
            typedef long time_t;
            #define offsetof(type, member) ((size_t)&(((type *)0)->member))
            #endif
            """;

    /** stdint.h. */
    static final String STDINT = """
            #ifndef _STDINT
            #define _STDINT
            #include <stddef.h>
            typedef signed char int8_t;
            typedef short int16_t;
            typedef int int32_t;
            typedef long long int64_t;
            typedef unsigned char uint8_t;
            typedef unsigned short uint16_t;
            typedef unsigned int uint32_t;
            typedef unsigned long long uint64_t;
            typedef long long intmax_t;
            typedef unsigned long long uintmax_t;
            #define INT8_MIN (-127 - 1)
            #define INT8_MAX 127
            #define UINT8_MAX 0xff
            #define INT16_MIN (-32767 - 1)
            #define INT16_MAX 32767
            #define UINT16_MAX 0xffff
            #define INT32_MIN (-2147483647 - 1)
            #define INT32_MAX 2147483647
            #define UINT32_MAX 0xffffffffU
            #define INT64_MIN (-9223372036854775807LL - 1)
            #define INT64_MAX 9223372036854775807LL
            #define UINT64_MAX 0xffffffffffffffffULL
            #define INTPTR_MIN INT32_MIN
            #define INTPTR_MAX INT32_MAX
            #define UINTPTR_MAX UINT32_MAX
            #define SIZE_MAX UINT32_MAX
            #endif
            """;

    /** stdbool.h. */
    static final String STDBOOL = """
            #ifndef _STDBOOL
            #define _STDBOOL
            #define bool _Bool
            #define true 1
            #define false 0
            #endif
            """;

    /** stdarg.h: cdecl arguments lie one behind the other, each in whole words. */
    static final String STDARG = """
            #ifndef _INC_STDARG
            #define _INC_STDARG
            typedef char *va_list;
            #define _INTSIZEOF(n) ((sizeof(n) + sizeof(int) - 1) & ~(sizeof(int) - 1))
            #define va_start(ap, v) ((void)((ap) = (va_list)&(v) + _INTSIZEOF(v)))
            #define va_arg(ap, t) (*(t *)(((ap) += _INTSIZEOF(t)) - _INTSIZEOF(t)))
            #define va_copy(dest, src) ((void)((dest) = (src)))
            #define va_end(ap) ((void)((ap) = (va_list)0))
            #endif
            """;

    /** limits.h. */
    static final String LIMITS = """
            #ifndef _INC_LIMITS
            #define _INC_LIMITS
            #define CHAR_BIT 8
            #define SCHAR_MIN (-128)
            #define SCHAR_MAX 127
            #define UCHAR_MAX 0xff
            #define CHAR_MIN SCHAR_MIN
            #define CHAR_MAX SCHAR_MAX
            #define SHRT_MIN (-32768)
            #define SHRT_MAX 32767
            #define USHRT_MAX 0xffff
            #define INT_MIN (-2147483647 - 1)
            #define INT_MAX 2147483647
            #define UINT_MAX 0xffffffff
            #define LONG_MIN (-2147483647L - 1)
            #define LONG_MAX 2147483647L
            #define ULONG_MAX 0xffffffffUL
            #define LLONG_MIN (-9223372036854775807LL - 1)
            #define LLONG_MAX 9223372036854775807LL
            #define ULLONG_MAX 0xffffffffffffffffULL
            #endif
            """;

    /** float.h. */
    static final String FLOAT = """
            #ifndef _INC_FLOAT
            #define _INC_FLOAT
            #define FLT_RADIX 2
            #define FLT_DIG 6
            #define FLT_MANT_DIG 24
            #define FLT_EPSILON 1.192092896e-07F
            #define FLT_MAX 3.402823466e+38F
            #define FLT_MIN 1.175494351e-38F
            #define DBL_DIG 15
            #define DBL_MANT_DIG 53
            #define DBL_EPSILON 2.2204460492503131e-016
            #define DBL_MAX 1.7976931348623158e+308
            #define DBL_MIN 2.2250738585072014e-308
            #endif
            """;

    /** excpt.h: what filters answer; GetExceptionCode and its like are the compiler's own. */
    static final String EXCPT = """
            #ifndef _INC_EXCPT
            #define _INC_EXCPT
            #define EXCEPTION_EXECUTE_HANDLER 1
            #define EXCEPTION_CONTINUE_SEARCH 0
            #define EXCEPTION_CONTINUE_EXECUTION (-1)
            #endif
            """;

    /** errno.h. */
    static final String ERRNO = """
            #ifndef _INC_ERRNO
            #define _INC_ERRNO
            int *_errno(void);
            #define errno (*_errno())
            #define EPERM 1
            #define ENOENT 2
            #define EINTR 4
            #define EIO 5
            #define EBADF 9
            #define EAGAIN 11
            #define ENOMEM 12
            #define EACCES 13
            #define EFAULT 14
            #define EEXIST 17
            #define EINVAL 22
            #define EDOM 33
            #define ERANGE 34
            #define EILSEQ 42
            #define STRUNCATE 80
            #endif
            """;

    /** assert.h; may be included again with another NDEBUG. */
    static final String ASSERT = """
            #undef assert
            #ifdef NDEBUG
            #define assert(expression) ((void)0)
            #else
            void _assert(const char *message, const char *filename, unsigned int line);
            #define assert(expression) ((void)((expression) || (_assert(#expression, __FILE__, __LINE__), 0)))
            #endif
            """;
}
