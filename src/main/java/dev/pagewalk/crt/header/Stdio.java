package dev.pagewalk.crt.header;

/**
 * {@code stdio.h}: formatted output. Files of the C library are not here; programs about memory use those of Windows.
 */
final class Stdio {

    private Stdio() {}

    static final String TEXT = """
            #ifndef _INC_STDIO
            #define _INC_STDIO
            #include <stddef.h>
            #include <stdarg.h>

            typedef struct _iobuf {
                void *_Placeholder;
            } FILE;

            FILE *__acrt_iob_func(unsigned int index);
            #define stdin (__acrt_iob_func(0))
            #define stdout (__acrt_iob_func(1))
            #define stderr (__acrt_iob_func(2))
            #define EOF (-1)
            #define BUFSIZ 512
            #define _IOFBF 0x0000
            #define _IOLBF 0x0040
            #define _IONBF 0x0004
            #define SEEK_SET 0
            #define SEEK_CUR 1
            #define SEEK_END 2

            int printf(const char *format, ...);
            int printf_s(const char *format, ...);
            int fprintf(FILE *stream, const char *format, ...);
            int fprintf_s(FILE *stream, const char *format, ...);
            int sprintf(char *buffer, const char *format, ...);
            int sprintf_s(char *buffer, size_t sizeOfBuffer, const char *format, ...);
            int snprintf(char *buffer, size_t count, const char *format, ...);
            int _snprintf(char *buffer, size_t count, const char *format, ...);
            int _snprintf_s(char *buffer, size_t sizeOfBuffer, size_t count, const char *format, ...);
            int _scprintf(const char *format, ...);
            int vprintf(const char *format, va_list argptr);
            int vfprintf(FILE *stream, const char *format, va_list argptr);
            int vsprintf(char *buffer, const char *format, va_list argptr);
            int vsprintf_s(char *buffer, size_t sizeOfBuffer, const char *format, va_list argptr);
            int vsnprintf(char *buffer, size_t count, const char *format, va_list argptr);
            int _vsnprintf(char *buffer, size_t count, const char *format, va_list argptr);
            int _vscprintf(const char *format, va_list argptr);
            int wprintf(const wchar_t *format, ...);
            int fwprintf(FILE *stream, const wchar_t *format, ...);
            int swprintf(wchar_t *buffer, size_t count, const wchar_t *format, ...);
            int swprintf_s(wchar_t *buffer, size_t sizeOfBuffer, const wchar_t *format, ...);
            int _snwprintf(wchar_t *buffer, size_t count, const wchar_t *format, ...);
            int vwprintf(const wchar_t *format, va_list argptr);

            int puts(const char *str);
            int fputs(const char *str, FILE *stream);
            int putchar(int c);
            int putc(int c, FILE *stream);
            int fputc(int c, FILE *stream);
            int _putws(const wchar_t *str);
            int fputws(const wchar_t *str, FILE *stream);
            wchar_t putwchar(wchar_t c);
            size_t fwrite(const void *buffer, size_t size, size_t count, FILE *stream);
            void perror(const char *message);
            int scanf(const char *format, ...);
            int scanf_s(const char *format, ...);
            int fscanf(FILE *stream, const char *format, ...);
            int fscanf_s(FILE *stream, const char *format, ...);
            int wscanf(const wchar_t *format, ...);
            int getchar(void);
            int getc(FILE *stream);
            int fgetc(FILE *stream);
            char *fgets(char *str, int numChars, FILE *stream);
            char *gets(char *buffer);
            int fflush(FILE *stream);
            int setvbuf(FILE *stream, char *buffer, int mode, size_t size);
            void setbuf(FILE *stream, char *buffer);
            #endif
            """;
}
