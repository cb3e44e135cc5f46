package dev.pagewalk.crt.header;

/** {@code crtdbg.h}: the debug heap. Without {@code _DEBUG} the checks are constants, as in Microsoft's header. */
final class CrtDbg {

    private CrtDbg() {}

    static final String TEXT = """
            #ifndef _INC_CRTDBG
            #define _INC_CRTDBG
            #include <stddef.h>
            #include <corecrt_malloc.h>

            #define _FREE_BLOCK 0
            #define _NORMAL_BLOCK 1
            #define _CRT_BLOCK 2
            #define _IGNORE_BLOCK 3
            #define _CLIENT_BLOCK 4
            #define _MAX_BLOCKS 5

            #define _CRTDBG_ALLOC_MEM_DF 0x01
            #define _CRTDBG_DELAY_FREE_MEM_DF 0x02
            #define _CRTDBG_CHECK_ALWAYS_DF 0x04
            #define _CRTDBG_RESERVED_DF 0x08
            #define _CRTDBG_CHECK_CRT_DF 0x10
            #define _CRTDBG_LEAK_CHECK_DF 0x20
            #define _CRTDBG_REPORT_FLAG (-1)

            #define _CRT_WARN 0
            #define _CRT_ERROR 1
            #define _CRT_ASSERT 2
            #define _CRTDBG_MODE_FILE 0x1
            #define _CRTDBG_MODE_DEBUG 0x2
            #define _CRTDBG_MODE_WNDW 0x4
            #define _CRTDBG_REPORT_MODE (-1)
            typedef void *_HFILE;
            #define _CRTDBG_INVALID_HFILE ((_HFILE)-1)
            #define _CRTDBG_HFILE_ERROR ((_HFILE)-2)
            #define _CRTDBG_FILE_STDOUT ((_HFILE)-4)
            #define _CRTDBG_FILE_STDERR ((_HFILE)-5)
            #define _CRTDBG_REPORT_FILE ((_HFILE)-6)

            typedef struct _CrtMemBlockHeader {
                struct _CrtMemBlockHeader *pBlockHeaderNext;
                struct _CrtMemBlockHeader *pBlockHeaderPrev;
                char *szFileName;
                int nLine;
                int nBlockUse;
                size_t nDataSize;
                long lRequest;
                unsigned char gap[4];
            } _CrtMemBlockHeader;

            typedef struct _CrtMemState {
                struct _CrtMemBlockHeader *pBlockHeader;
                size_t lCounts[_MAX_BLOCKS];
                size_t lSizes[_MAX_BLOCKS];
                size_t lHighCount;
                size_t lTotalCount;
            } _CrtMemState;

            #ifdef _DEBUG
            int _CrtCheckMemory(void);
            int _CrtDumpMemoryLeaks(void);
            int _CrtSetDbgFlag(int newFlag);
            int _CrtSetReportMode(int reportType, int reportMode);
            _HFILE _CrtSetReportFile(int reportType, _HFILE reportFile);
            long _CrtSetBreakAlloc(long lBreakAlloc);
            int _CrtIsValidHeapPointer(const void *userData);
            int _CrtIsValidPointer(const void *address, unsigned int size, int access);
            int _CrtIsMemoryBlock(const void *userData, unsigned int size, long *requestNumber, char **filename, \
            int *linenumber);
            void _CrtMemCheckpoint(_CrtMemState *state);
            int _CrtMemDifference(_CrtMemState *stateDiff, const _CrtMemState *oldState, const _CrtMemState *newState);
            void _CrtMemDumpStatistics(const _CrtMemState *state);
            void _CrtMemDumpAllObjectsSince(const _CrtMemState *state);
            #define _ASSERTE(expression) ((void)((expression) || (_assert(#expression, __FILE__, __LINE__), 0)))
            #define _ASSERT(expression) _ASSERTE(expression)
            void _assert(const char *message, const char *filename, unsigned int line);
            #else
            #define _CrtCheckMemory() ((int)1)
            #define _CrtDumpMemoryLeaks() ((int)0)
            #define _CrtSetDbgFlag(f) ((int)0)
            #define _CrtSetReportMode(t, f) ((int)0)
            #define _CrtSetReportFile(t, f) ((_HFILE)0)
            #define _CrtSetBreakAlloc(a) ((long)0)
            #define _CrtIsValidHeapPointer(p) ((int)1)
            #define _CrtIsValidPointer(p, n, r) ((int)1)
            #define _CrtIsMemoryBlock(p, n, r, f, l) ((int)1)
            #define _CrtMemCheckpoint(s) ((void)0)
            #define _CrtMemDifference(s1, s2, s3) ((int)0)
            #define _CrtMemDumpStatistics(s) ((void)0)
            #define _CrtMemDumpAllObjectsSince(s) ((void)0)
            #define _ASSERTE(expression) ((void)0)
            #define _ASSERT(expression) ((void)0)
            #endif
            #endif
            #include <corecrt_map.h>
            """;
}
