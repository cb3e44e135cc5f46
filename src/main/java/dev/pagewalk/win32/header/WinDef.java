package dev.pagewalk.win32.header;

/** {@code windef.h} and {@code basetsd.h}: the base types. */
final class WinDef {

    private WinDef() {}

    static final String BASETSD = """
            #ifndef _BASETSD_H_
            #define _BASETSD_H_
            typedef signed char INT8, *PINT8;
            typedef signed short INT16, *PINT16;
            typedef signed int INT32, *PINT32;
            typedef long long INT64, *PINT64;
            typedef unsigned char UINT8, *PUINT8;
            typedef unsigned short UINT16, *PUINT16;
            typedef unsigned int UINT32, *PUINT32;
            typedef unsigned long long UINT64, *PUINT64;
            typedef int LONG32, *PLONG32;
            typedef unsigned int ULONG32, *PULONG32;
            typedef unsigned int DWORD32, *PDWORD32;
            typedef long long LONG64, *PLONG64;
            typedef unsigned long long ULONG64, *PULONG64;
            typedef unsigned long long DWORD64, *PDWORD64;
            typedef int INT_PTR, *PINT_PTR;
            typedef unsigned int UINT_PTR, *PUINT_PTR;
            typedef long LONG_PTR, *PLONG_PTR;
            typedef unsigned long ULONG_PTR, *PULONG_PTR;
            typedef ULONG_PTR DWORD_PTR, *PDWORD_PTR;
            typedef ULONG_PTR SIZE_T, *PSIZE_T;
            typedef LONG_PTR SSIZE_T, *PSSIZE_T;
            #endif
            """;

    static final String TEXT = """
            #ifndef _WINDEF_
            #define _WINDEF_
            #include <basetsd.h>

            #ifndef NULL
            #define NULL ((void *)0)
            #endif
            #ifndef FALSE
            #define FALSE 0
            #endif
            #ifndef TRUE
            #define TRUE 1
            #endif
            #define IN
            #define OUT
            #define OPTIONAL
            #define CONST const
            #define VOID void
            #define far
            #define near
            #define FAR
            #define NEAR
            #define WINAPI __stdcall
            #define CALLBACK __stdcall
            #define APIENTRY __stdcall
            #define NTAPI __stdcall
            #define WINBASEAPI
            #define DECLSPEC_NORETURN
            #define MAX_PATH 260

            typedef char CHAR, CCHAR, *PCHAR, *LPCH, *PCH;
            typedef short SHORT, *PSHORT;
            typedef long LONG, *PLONG, *LPLONG;
            typedef int INT, *PINT, *LPINT;
            typedef int BOOL, *PBOOL, *LPBOOL;
            typedef float FLOAT, *PFLOAT;
            typedef double DOUBLE;
            typedef unsigned char BYTE, *PBYTE, *LPBYTE;
            typedef unsigned char UCHAR, *PUCHAR;
            typedef unsigned char BOOLEAN, *PBOOLEAN;
            typedef unsigned short WORD, *PWORD, *LPWORD;
            typedef unsigned short USHORT, *PUSHORT;
            typedef unsigned short ATOM;
            typedef unsigned long DWORD, *PDWORD, *LPDWORD;
            typedef unsigned long ULONG, *PULONG;
            typedef unsigned int UINT, *PUINT;
            typedef long long LONGLONG, *PLONGLONG;
            typedef unsigned long long ULONGLONG, *PULONGLONG;
            typedef unsigned long long DWORDLONG, *PDWORDLONG;
            typedef long HRESULT;
            typedef long NTSTATUS;
            typedef unsigned int WPARAM;
            typedef long LPARAM;
            typedef long LRESULT;
            typedef unsigned short WCHAR, *PWCHAR, *LPWCH, *PWCH;

            typedef void *PVOID, *LPVOID;
            typedef const void *LPCVOID, *PCVOID;
            typedef char *LPSTR, *PSTR, *NPSTR;
            typedef const char *LPCSTR, *PCSTR;
            typedef WCHAR *LPWSTR, *PWSTR;
            typedef const WCHAR *LPCWSTR, *PCWSTR;
            #ifndef _TCHAR_DEFINED
            #define _TCHAR_DEFINED
            typedef char TCHAR, *PTCHAR;
            typedef unsigned char TBYTE, *PTBYTE;
            #endif
            typedef char *LPTSTR, *PTSTR;
            typedef const char *LPCTSTR, *PCTSTR;
            #ifndef TEXT
            #define TEXT(quote) quote
            #endif

            typedef void *HANDLE, **PHANDLE, **LPHANDLE;
            typedef void *HINSTANCE, *HMODULE, *HWND, *HLOCAL, *HGLOBAL, *HKEY;
            typedef int (__stdcall *FARPROC)();

            #define MAKEWORD(a, b) \
            ((WORD)(((BYTE)((DWORD_PTR)(a) & 0xff)) | ((WORD)((BYTE)((DWORD_PTR)(b) & 0xff))) << 8))
            #define MAKELONG(a, b) \
            ((LONG)(((WORD)((DWORD_PTR)(a) & 0xffff)) | ((DWORD)((WORD)((DWORD_PTR)(b) & 0xffff))) << 16))
            #define LOWORD(l) ((WORD)((DWORD_PTR)(l) & 0xffff))
            #define HIWORD(l) ((WORD)((DWORD_PTR)(l) >> 16))
            #define LOBYTE(w) ((BYTE)((DWORD_PTR)(w) & 0xff))
            #define HIBYTE(w) ((BYTE)((DWORD_PTR)(w) >> 8))
            #ifndef NOMINMAX
            #ifndef max
            #define max(a, b) (((a) > (b)) ? (a) : (b))
            #endif
            #ifndef min
            #define min(a, b) (((a) < (b)) ? (a) : (b))
            #endif
            #endif
            #define UNREFERENCED_PARAMETER(P) (P)

            typedef struct _FILETIME {
                DWORD dwLowDateTime;
                DWORD dwHighDateTime;
            } FILETIME, *PFILETIME, *LPFILETIME;
            #endif
            """;
}
