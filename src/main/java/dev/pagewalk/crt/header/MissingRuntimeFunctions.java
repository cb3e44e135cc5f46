package dev.pagewalk.crt.header;

import java.util.Set;

/** Functions that the C library has and Pagewalk doesn't, so that the compiler can say so. */
public final class MissingRuntimeFunctions {

    private MissingRuntimeFunctions() {}

    private static final String INPUT_AND_FILES = """
            sscanf sscanf_s swscanf vscanf vsscanf gets_s fopen fopen_s _wfopen freopen
            fclose _fcloseall fread fseek ftell rewind fgetpos fsetpos feof ferror clearerr remove rename tmpfile tmpnam
            _tempnam ungetc _fileno _fdopen _open _close _read _write _lseek _tell _access _chsize _stat _fstat stat
            _unlink unlink _mkdir mkdir _rmdir rmdir _getcwd getcwd _chdir chdir _findfirst _findnext _popen _pclose
            _cgets _cputs _cscanf _getwch _ungetch getwchar fgetws fgetwc vswprintf vfwprintf puts_s _flushall
            _filelength open close read write
            """;

    private static final String PROCESS_AND_TIME = """
            atexit _onexit signal raise setjmp longjmp _setjmp _beginthread _beginthreadex _endthread _endthreadex
            _cexit _c_exit quick_exit _execl _execv _spawnl _spawnv _spawnvp _putenv putenv _wgetenv getenv_s _searchenv
            localtime gmtime mktime asctime ctime strftime localtime_s gmtime_s _ftime _time64 _time32 _localtime64
            _sleep _strdate _strtime localeconv _controlfp _clearfp _statusfp _fpreset perror_s __argc _purecall
            """;

    private static final String MEMORY_AND_STRINGS = """
            qsort_s _lfind _lsearch div ldiv _aligned_malloc _aligned_free _aligned_realloc _aligned_msize
            _recalloc _recalloc_dbg _malloca _freea _heapset _heapadd _heapused _callnewh _resetstkoflw _set_new_handler
            _set_sbh_threshold _get_sbh_threshold _CrtDbgReport _CrtSetAllocHook _CrtSetDumpClient _CrtSetReportHook
            _CrtDoForAllClientObjects _CrtReportBlockType aligned_alloc strtok_s strtok_r strncat_s strerror_s
            strxfrm strdup_s _strnset _strnicoll _stricoll _memicmp _swab strlcpy strlcat strsep index rindex bzero
            bcopy bcmp memmem mempcpy stpcpy rand_s _gcvt _ecvt _fcvt ecvt fcvt gcvt _itoa_s _ltoa_s _ultoa_s _itow
            _wtol _wtof wcstol wcstoul wcstod wcsncat wcsspn wcscspn wcspbrk wcstok wcsxfrm wcscoll _wcslwr _wcsupr
            _wcsrev _wcsnicmp wcscpy_s wcscat_s wcsnlen wmemcmp wmemchr wmemmove mbtowc wctomb mblen btowc wctob
            mbstowcs_s wcstombs_s _mbslen _mbscpy iswalnum iswalpha_l iswpunct iswprint iswxdigit isblank cbrt round
            lround trunc rint remainder fmax fmin fdim exp2 expm1 log1p log2 asinh acosh atanh copysign nextafter fma
            erf tgamma lgamma _cabs _j0 _j1 _jn _y0 _y1 _yn _copysign _chgsign _logb _scalb _nextafter _fpclass strtof
            strtold atoff _rotl64 _rotr64 _lrotl _lrotr _byteswap_uint64 _makepath _splitpath _fullpath
            """;

    /** The names. */
    public static Set<String> names() {
        return Set.of((INPUT_AND_FILES + PROCESS_AND_TIME + MEMORY_AND_STRINGS)
                .strip()
                .split("\\s+"));
    }
}
