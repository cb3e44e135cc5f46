/* The lecture's four kinds of memory, as its samples write them. */
#include "stdafx.h"
#include "windows.h"
#include "malloc.h"

void Status( )
{
    MEMORYSTATUS ms = { 0 };
    ms.dwLength = sizeof( ms );
    GlobalMemoryStatus( &ms );
    printf( "%d\n", ms.dwAvailVirtual <= ms.dwTotalVirtual );
}

void Virtual( )
{
    CHAR * pszBuf = (CHAR *) VirtualAlloc( NULL, 1024 * 1024 * 100, MEM_RESERVE, PAGE_READWRITE );
    pszBuf = (CHAR *)
        VirtualAlloc(
            pszBuf, //需要提交内存地址
            1024 * 1024,
            MEM_COMMIT,
            PAGE_READWRITE );
    strcpy( pszBuf, "hello virtual" );
    printf( "%s\n", pszBuf );
    VirtualFree( pszBuf, 0, MEM_RELEASE );
}

void Heap( )
{
    HANDLE hHeap = HeapCreate( HEAP_GENERATE_EXCEPTIONS, 1024 * 1024, 0 );
    CHAR * pszBuf = (CHAR *) HeapAlloc( hHeap, HEAP_ZERO_MEMORY, 100 );
    HANDLE hHeaps[256] = { 0 };
    CHAR * pszMalloc = (CHAR *) malloc( 100 );
    CHAR * pszStack = (CHAR *) _alloca( 100 );

    strcpy( pszBuf, "hello heap" );
    strcpy( pszMalloc, "hello malloc" );
    strcpy( pszStack, "hello stack" );
    printf( "%s, %s, %s\n", pszBuf, pszMalloc, pszStack );
    printf( "%d\n", GetProcessHeaps( 256, hHeaps ) > 1 );
    free( pszMalloc );
    HeapFree( hHeap, 0, pszBuf );
    HeapDestroy( hHeap );
}

void Mapping( )
{
    HANDLE hFile = CreateFile( "c:/map.dat", GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ, NULL, CREATE_ALWAYS,
        FILE_ATTRIBUTE_NORMAL, NULL );
    HANDLE hMap = CreateFileMapping( hFile, NULL, PAGE_READWRITE, 0, 1024 * 1024, NULL );
    CHAR * pszBuf = (CHAR *) MapViewOfFile( hMap, FILE_MAP_ALL_ACCESS, 0, 64 * 1024, 0 );
    strcpy( pszBuf, "hello map" );
    printf( "%s\n", pszBuf );
    UnmapViewOfFile( pszBuf );
    CloseHandle( hMap );
    CloseHandle( hFile );
}

int main( int argc, char * argv[] )
{
    Status( );
    Virtual( );
    Heap( );
    Mapping( );
    getchar( );
    return 0;
}
/* expect:
1
hello virtual
hello heap, hello malloc, hello stack
1
hello map
*/
