package dev.pagewalk.crt.header;

/** {@code string.h}, {@code ctype.h} and their wide-character sisters. */
final class Strings {

    private Strings() {}

    /** string.h of Pagewalk has always brought wchar.h along, and with it stdio.h. */
    static final String STRING = """
            #include <corecrt_string.h>
            #include <wchar.h>
            """;

    /** The functions of string.h alone: what windows.h and tchar.h bring along, without stdio.h. */
    static final String CORE = """
            #ifndef _INC_STRING
            #define _INC_STRING
            #include <stddef.h>
            void *memcpy(void *dest, const void *src, size_t count);
            void *memmove(void *dest, const void *src, size_t count);
            void *memset(void *dest, int c, size_t count);
            int memcmp(const void *buffer1, const void *buffer2, size_t count);
            void *memchr(const void *buffer, int c, size_t count);
            void *_memccpy(void *dest, const void *src, int c, size_t count);
            int memcpy_s(void *dest, size_t destSize, const void *src, size_t count);
            int memmove_s(void *dest, size_t destSize, const void *src, size_t count);
            size_t strlen(const char *str);
            size_t strnlen(const char *str, size_t numberOfElements);
            char *strcpy(char *strDestination, const char *strSource);
            char *strncpy(char *strDest, const char *strSource, size_t count);
            char *strcat(char *strDestination, const char *strSource);
            char *strncat(char *strDest, const char *strSource, size_t count);
            int strcpy_s(char *dest, size_t dest_size, const char *src);
            int strcat_s(char *dest, size_t dest_size, const char *src);
            int strncpy_s(char *dest, size_t dest_size, const char *src, size_t count);
            int strcmp(const char *string1, const char *string2);
            int strncmp(const char *string1, const char *string2, size_t count);
            int strcoll(const char *string1, const char *string2);
            int _stricmp(const char *string1, const char *string2);
            int _strnicmp(const char *string1, const char *string2, size_t count);
            char *strchr(const char *str, int c);
            char *strrchr(const char *str, int c);
            char *strstr(const char *str, const char *strSearch);
            char *strpbrk(const char *str, const char *strCharSet);
            size_t strspn(const char *str, const char *strCharSet);
            size_t strcspn(const char *str, const char *strCharSet);
            char *strtok(char *strToken, const char *strDelimit);
            #ifndef _strdup
            char *_strdup(const char *strSource);
            #endif
            char *_strupr(char *str);
            char *_strlwr(char *str);
            char *_strrev(char *str);
            char *_strset(char *str, int c);
            char *strerror(int errnum);
            #define strdup _strdup
            #define stricmp _stricmp
            #define strcmpi _stricmp
            #define _strcmpi _stricmp
            #define strnicmp _strnicmp
            #define strupr _strupr
            #define strlwr _strlwr
            #define strrev _strrev
            #define strset _strset
            #endif
            """;

    static final String WCHAR = """
            #ifndef _INC_WCHAR
            #define _INC_WCHAR
            #include <stddef.h>
            size_t wcslen(const wchar_t *str);
            wchar_t *wcscpy(wchar_t *strDestination, const wchar_t *strSource);
            wchar_t *wcsncpy(wchar_t *strDest, const wchar_t *strSource, size_t count);
            wchar_t *wcscat(wchar_t *strDestination, const wchar_t *strSource);
            int wcscmp(const wchar_t *string1, const wchar_t *string2);
            int wcsncmp(const wchar_t *string1, const wchar_t *string2, size_t count);
            int _wcsicmp(const wchar_t *string1, const wchar_t *string2);
            wchar_t *wcschr(const wchar_t *str, wchar_t c);
            wchar_t *wcsrchr(const wchar_t *str, wchar_t c);
            wchar_t *wcsstr(const wchar_t *str, const wchar_t *strSearch);
            wchar_t *_wcsdup(const wchar_t *strSource);
            wchar_t *wmemcpy(wchar_t *dest, const wchar_t *src, size_t count);
            wchar_t *wmemset(wchar_t *dest, wchar_t c, size_t count);
            int _wtoi(const wchar_t *str);
            #define wcsdup _wcsdup
            #define wcsicmp _wcsicmp
            #include <stdio.h>
            #endif
            """;

    /** The mapping for programs that are built without {@code UNICODE}. */
    static final String TCHAR = """
            #ifndef _INC_TCHAR
            #define _INC_TCHAR
            #include <corecrt_string.h>
            #ifndef _TCHAR_DEFINED
            #define _TCHAR_DEFINED
            typedef char TCHAR, *PTCHAR;
            typedef unsigned char TBYTE, *PTBYTE;
            #endif
            typedef char _TCHAR, _TSCHAR, _TXCHAR;
            #define _T(x) x
            #define _TEXT(x) x
            #define __T(x) x
            #define _tmain main
            #define _tprintf printf
            #define _ftprintf fprintf
            #define _stprintf sprintf
            #define _stprintf_s sprintf_s
            #define _sntprintf _snprintf
            #define _vtprintf vprintf
            #define _puttchar putchar
            #define _putts puts
            #define _tcslen strlen
            #define _tcscpy strcpy
            #define _tcscpy_s strcpy_s
            #define _tcsncpy strncpy
            #define _tcscat strcat
            #define _tcscat_s strcat_s
            #define _tcscmp strcmp
            #define _tcsncmp strncmp
            #define _tcsicmp _stricmp
            #define _tcschr strchr
            #define _tcsrchr strrchr
            #define _tcsstr strstr
            #define _tcstok strtok
            #define _tcsdup _strdup
            #define _tcstol strtol
            #define _tcstoul strtoul
            #define _ttoi atoi
            #define _ttol atol
            #define _tsystem system
            #define _TEOF EOF
            #define _gettchar getchar
            #define _getts gets
            #define _fgetts fgets
            #define _fputts fputs
            #define _tscanf scanf
            #define _tscanf_s scanf_s
            #define _ftscanf fscanf
            #define _tcprintf _cprintf
            #define _gettch _getch
            #define _gettche _getche
            #define _puttch _putch
            #define _tperror perror
            #define _tprintf_s printf_s
            #define _ftprintf_s fprintf_s
            #define _sntprintf_s _snprintf_s
            #define _sctprintf _scprintf
            #define _vftprintf vfprintf
            #define _vstprintf vsprintf
            #define _vstprintf_s vsprintf_s
            #define _vsntprintf _vsnprintf
            #define _tcsnlen strnlen
            #define _tcsncat strncat
            #define _tcsncpy_s strncpy_s
            #define _tcsnicmp _strnicmp
            #define _tcscoll strcoll
            #define _tcspbrk strpbrk
            #define _tcsspn strspn
            #define _tcscspn strcspn
            #define _tcsupr _strupr
            #define _tcslwr _strlwr
            #define _tcsrev _strrev
            #define _tcsset _strset
            #define _tcserror strerror
            #define _tcstod strtod
            #define _ttof atof
            #define _ttoi64 _atoi64
            #define _itot _itoa
            #define _ltot _ltoa
            #define _ultot _ultoa
            #define _tgetenv getenv
            #define _tsetlocale setlocale
            #define _istalpha isalpha
            #define _istdigit isdigit
            #define _istxdigit isxdigit
            #define _istspace isspace
            #define _istupper isupper
            #define _istlower islower
            #define _istalnum isalnum
            #define _istprint isprint
            #define _istpunct ispunct
            #define _totupper toupper
            #define _totlower tolower
            #endif
            """;

    static final String CTYPE = """
            #ifndef _INC_CTYPE
            #define _INC_CTYPE
            int isalpha(int c);
            int isupper(int c);
            int islower(int c);
            int isdigit(int c);
            int isxdigit(int c);
            int isspace(int c);
            int ispunct(int c);
            int isalnum(int c);
            int isprint(int c);
            int isgraph(int c);
            int iscntrl(int c);
            int toupper(int c);
            int tolower(int c);
            int __isascii(int c);
            int __toascii(int c);
            #define isascii __isascii
            #define toascii __toascii
            #define _toupper(c) ((c) - 'a' + 'A')
            #define _tolower(c) ((c) - 'A' + 'a')
            #endif
            """;

    static final String WCTYPE = """
            #ifndef _INC_WCTYPE
            #define _INC_WCTYPE
            #include <stddef.h>
            int iswalpha(wint_t c);
            int iswupper(wint_t c);
            int iswlower(wint_t c);
            int iswdigit(wint_t c);
            int iswspace(wint_t c);
            wint_t towupper(wint_t c);
            wint_t towlower(wint_t c);
            #endif
            """;
}
