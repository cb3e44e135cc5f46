package dev.pagewalk.machine;

/** Programs that do random things with every kind of memory and tidy nothing up. */
final class RandomPrograms {

    private static final String SOURCE = """
            #include <windows.h>
            #include <psapi.h>
            #include <stdio.h>
            #include <stdlib.h>

            static unsigned seed = @SEED@;
            static char *regions[32], *blocks[64], *mallocs[32], *views[16];
            static HANDLE heaps[4], files[8], mappings[8];
            static int data[3000];

            static unsigned any(unsigned n) { seed = seed * 1664525u + 1013904223u; return (seed >> 8) % n; }

            static int deep(int n)
            {
                char room[3000];
                room[any(3000)] = (char)n;
                return n ? deep(n - 1) + room[0] % 2 : 0;
            }

            static void touch(char *p, unsigned n)
            {
                unsigned i;
                for (i = 0; i < 4; i++)
                    __try { p[any(n)] ^= (char)any(256); } __except (EXCEPTION_EXECUTE_HANDLER) { }
            }

            static void step(void)
            {
                unsigned i = any(32), page, old;
                SYSTEM_INFO s;
                char name[20];
                GetSystemInfo(&s);
                page = s.dwPageSize;
                switch (any(24)) {
                case 0: case 1:
                    if (!regions[i])
                        regions[i] = VirtualAlloc(
                                NULL, (1 + any(20)) * page, MEM_RESERVE | (any(2) ? MEM_COMMIT : 0), PAGE_READWRITE);
                    break;
                case 2:
                    if (regions[i])
                        VirtualAlloc(regions[i] + any(8) * page, (1 + any(4)) * page, MEM_COMMIT, PAGE_READWRITE);
                    break;
                case 3:
                    if (regions[i])
                        VirtualProtect(
                                regions[i] + any(8) * page, page, any(2) ? PAGE_READONLY : PAGE_READWRITE, &old);
                    break;
                case 4:
                    if (regions[i]) VirtualFree(regions[i] + any(8) * page, page, MEM_DECOMMIT);
                    break;
                case 5:
                    if (regions[i] && VirtualFree(regions[i], 0, MEM_RELEASE)) regions[i] = NULL;
                    break;
                case 6: case 7: case 8:
                    if (regions[i]) touch(regions[i], 20 * page);
                    data[any(3000)]++;
                    break;
                case 9:
                    if (!heaps[i & 3]) heaps[i & 3] = HeapCreate(0, 0, any(2) ? 0 : 100000);
                    break;
                case 10: case 11: case 12:
                    if (!blocks[i]) {
                        blocks[i] = HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY, any(9000));
                        if (blocks[i]) touch(blocks[i], 1);
                    }
                    if (heaps[i & 3]) blocks[32 + i] = HeapAlloc(heaps[i & 3], 0, any(30000));
                    break;
                case 13:
                    if (blocks[i]) { HeapFree(GetProcessHeap(), 0, blocks[i]); blocks[i] = NULL; }
                    break;
                case 14:
                    if (mallocs[i]) { free(mallocs[i]); mallocs[i] = NULL; } else mallocs[i] = calloc(1 + any(200), 30);
                    break;
                case 15:
                    if (!files[i & 7]) {
                        sprintf(name, "f%u.bin", any(4));
                        files[i & 7] = CreateFileA(name, GENERIC_READ | GENERIC_WRITE, 3, NULL, OPEN_ALWAYS, 0, NULL);
                    }
                    break;
                case 16:
                    if (files[i & 7]) {
                        SetFilePointer(files[i & 7], any(60000), NULL, FILE_BEGIN);
                        WriteFile(files[i & 7], data, 2000, &old, NULL);
                    }
                    break;
                case 17:
                    if (!mappings[i & 7]) {
                        sprintf(name, "m%u", any(5));
                        mappings[i & 7] = CreateFileMappingA(
                                any(2) && files[i & 7] ? files[i & 7] : INVALID_HANDLE_VALUE, NULL, PAGE_READWRITE,
                                0, 1 + any(100000), any(2) ? name : NULL);
                    }
                    break;
                case 18: case 19:
                    if (mappings[i & 7] && !views[i & 15])
                        views[i & 15] =
                                MapViewOfFile(mappings[i & 7], any(3) ? FILE_MAP_WRITE : FILE_MAP_COPY, 0, 0, 0);
                    if (views[i & 15]) touch(views[i & 15], 60000);
                    break;
                case 20:
                    if (views[i & 15] && any(3) == 0) { UnmapViewOfFile(views[i & 15]); views[i & 15] = NULL; }
                    break;
                case 21:
                    if (mappings[i & 7] && any(3) == 0) { CloseHandle(mappings[i & 7]); mappings[i & 7] = NULL; }
                    if (files[i & 7] && any(4) == 0) { CloseHandle(files[i & 7]); files[i & 7] = NULL; }
                    break;
                case 22:
                    if (any(4) == 0) EmptyWorkingSet(GetCurrentProcess());
                    if (regions[i]) VirtualLock(regions[i], page);
                    break;
                default:
                    deep(any(20));
                    printf("%u ", any(1000));
                }
            }

            int main(void)
            {
                int i;
                for (i = 0; i < @STEPS@; i++)
                    step();
                if (@CRASH@) *(int *)0 = 1;
                return seed & 0xFF;
            }
            """;

    private RandomPrograms() {}

    /** The program of a seed. Every third one crashes in the end. */
    static String of(int seed, int steps) {
        return SOURCE.replace("@SEED@", String.valueOf(seed))
                .replace("@STEPS@", String.valueOf(steps))
                .replace("@CRASH@", seed % 3 == 0 ? "1" : "0");
    }
}
