package dev.pagewalk.crt.header;

/**
 * {@code malloc.h}: the heap of the C runtime. With {@code _DEBUG} defined before the first {@code #include}, as
 * {@code cl /MDd} does, the names mean the functions of the debug heap.
 */
final class Malloc {

    private Malloc() {}

    static final String CORE = """
            #ifndef _INC_CORECRT_MALLOC
            #define _INC_CORECRT_MALLOC
            #include <stddef.h>
            void *__cdecl malloc(size_t size);
            void *__cdecl calloc(size_t number, size_t size);
            void *__cdecl realloc(void *memblock, size_t size);
            void __cdecl free(void *memblock);
            size_t __cdecl _msize(void *memblock);
            void *__cdecl _expand(void *memblock, size_t size);

            void *__cdecl _malloc_dbg(size_t size, int blockType, const char *filename, int linenumber);
            void *__cdecl _calloc_dbg(size_t num, size_t size, int blockType, const char *filename, int linenumber);
            void *__cdecl _realloc_dbg(void *userData, size_t newSize, int blockType, const char *filename, \
            int linenumber);
            void *__cdecl _expand_dbg(void *userData, size_t newSize, int blockType, const char *filename, \
            int linenumber);
            void __cdecl _free_dbg(void *userData, int blockType);
            size_t __cdecl _msize_dbg(void *userData, int blockType);
            char *__cdecl _strdup_dbg(const char *strSource, int blockType, const char *filename, int linenumber);
            #endif
            #include <corecrt_map.h>
            """;

    /**
     * What the names mean with {@code _DEBUG}. Looked at by each header that has them, not only by the first: windows.h
     * brings them along before many programs say how they want them.
     */
    static final String MAP = """
            #if defined(_DEBUG) && !defined(_CRT_MAPPED)
            #define _CRT_MAPPED
            #define malloc(size) _malloc_dbg((size), 1, ((void *)0), 0)
            #define calloc(number, size) _calloc_dbg((number), (size), 1, ((void *)0), 0)
            #define realloc(memblock, size) _realloc_dbg((memblock), (size), 1, ((void *)0), 0)
            #define _expand(memblock, size) _expand_dbg((memblock), (size), 1, ((void *)0), 0)
            #define _strdup(strSource) _strdup_dbg((strSource), 1, ((void *)0), 0)
            #define free(memblock) _free_dbg((memblock), 1)
            #define _msize(memblock) _msize_dbg((memblock), 1)
            #endif
            #if defined(_DEBUG) && defined(_CRTDBG_MAP_ALLOC) && !defined(_CRT_MAPPED_LINES)
            #define _CRT_MAPPED_LINES
            #undef malloc
            #undef calloc
            #undef realloc
            #undef _expand
            #undef _strdup
            #define malloc(size) _malloc_dbg((size), 1, __FILE__, __LINE__)
            #define calloc(number, size) _calloc_dbg((number), (size), 1, __FILE__, __LINE__)
            #define realloc(memblock, size) _realloc_dbg((memblock), (size), 1, __FILE__, __LINE__)
            #define _expand(memblock, size) _expand_dbg((memblock), (size), 1, __FILE__, __LINE__)
            #define _strdup(strSource) _strdup_dbg((strSource), 1, __FILE__, __LINE__)
            #endif
            """;

    static final String TEXT = """
            #ifndef _INC_MALLOC
            #define _INC_MALLOC
            #include <corecrt_malloc.h>
            #define _HEAP_MAXREQ 0xFFFFFFE0
            #define _HEAPEMPTY (-1)
            #define _HEAPOK (-2)
            #define _HEAPBADBEGIN (-3)
            #define _HEAPBADNODE (-4)
            #define _HEAPEND (-5)
            #define _HEAPBADPTR (-6)
            #define _FREEENTRY 0
            #define _USEDENTRY 1
            typedef struct _heapinfo {
                int *_pentry;
                size_t _size;
                int _useflag;
            } _HEAPINFO;

            void *_alloca(size_t size);
            #define alloca _alloca
            int _get_heap_handle(void);
            int _heapchk(void);
            int _heapmin(void);
            int _heapwalk(_HEAPINFO *entryinfo);
            #endif
            #include <corecrt_map.h>
            """;
}
