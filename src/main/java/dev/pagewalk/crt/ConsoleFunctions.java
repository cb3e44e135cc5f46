package dev.pagewalk.crt;

import dev.pagewalk.abi.NativeCall;
import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.win32.MemoryBlocks;
import java.util.Map;

/**
 * {@code stdio.h} and {@code conio.h} without formats: characters and strings to the console; input is always at its
 * end.
 */
final class ConsoleFunctions {

    private static final int END_OF_FILE = -1;
    private static final int LONGEST = 1 << 24;

    /** Room for the longest of {@link ErrorText}. */
    private static final int MESSAGE_SIZE = 64;

    private final WideText wideText;
    private final ErrorNumber errno;
    private int message;

    ConsoleFunctions(WideText wideText, ErrorNumber errno) {
        this.wideText = wideText;
        this.errno = errno;
    }

    void register(Map<String, NativeFunction> functions) {
        functions.put("__acrt_iob_func", call -> Stream.address(call.argument(0)));
        output(functions);
        wide(functions);
        input(functions);
        functions.put("fflush", call -> 0);
        functions.put("setvbuf", call -> 0);
        functions.put("setbuf", call -> 0);
        functions.put("_setmode", call -> 0x4000);
        functions.put("strerror", this::strerror);
        functions.put("perror", call -> {
            String prefix = call.argument(0) == 0 ? "" : text(call, 0);
            String message = ErrorText.of(errno.get(call)) + "\n";
            call.printError(ByteText.bytes(prefix.isEmpty() ? message : prefix + ": " + message));
            return 0;
        });
    }

    /** The text lies in a buffer of the runtime that the next call writes over. */
    private long strerror(NativeCall call) {
        if (message == 0) {
            int heap = (int) call.callNative("GetProcessHeap");
            message = (int) call.callNative("HeapAlloc", heap, 0, MESSAGE_SIZE);
        }
        if (message != 0) {
            call.memory().write(message, ByteText.bytes(ErrorText.of(call.argument(0)) + "\0"));
        }
        return message;
    }

    private static String text(NativeCall call, int index) {
        return ByteText.of(MemoryBlocks.string(call.memory(), call.argument(index), LONGEST));
    }

    private static void output(Map<String, NativeFunction> functions) {
        functions.put("puts", call -> {
            call.print(ByteText.bytes(text(call, 0) + "\n"));
            return 0;
        });
        functions.put(
                "fputs",
                call -> Stream.at(call.argument(1)).print(call, ByteText.bytes(text(call, 0))) ? 0 : END_OF_FILE);
        NativeFunction putchar = call -> character(call, Stream.OUTPUT);
        functions.put("putchar", putchar);
        functions.put("_putch", putchar);
        NativeFunction putc = call -> character(call, Stream.at(call.argument(1)));
        functions.put("putc", putc);
        functions.put("fputc", putc);
        functions.put("fwrite", call -> {
            long total = (call.argument(1) & 0xFFFF_FFFFL) * (call.argument(2) & 0xFFFF_FFFFL);
            byte[] bytes = call.memory().read(call.argument(0), (int) Math.min(total, LONGEST));
            return Stream.at(call.argument(3)).print(call, bytes) ? call.argument(2) : 0;
        });
    }

    private static long character(NativeCall call, Stream stream) {
        int character = call.argument(0) & 0xFF;
        return stream.print(call, new byte[] {(byte) character}) ? character : END_OF_FILE;
    }

    private void wide(Map<String, NativeFunction> functions) {
        functions.put(
                "_putws",
                call -> wide(
                        call, Stream.OUTPUT, MemoryBlocks.wideString(call.memory(), call.argument(0), LONGEST) + "\n"));
        functions.put(
                "fputws",
                call -> wide(
                        call,
                        Stream.at(call.argument(1)),
                        MemoryBlocks.wideString(call.memory(), call.argument(0), LONGEST)));
        functions.put("putwchar", call -> {
            wide(call, Stream.OUTPUT, String.valueOf((char) call.argument(0)));
            return call.argument(0) & 0xFFFF;
        });
    }

    private long wide(NativeCall call, Stream stream, String text) {
        String narrow = wideText.narrow(text);
        return narrow != null && stream.print(call, ByteText.bytes(narrow)) ? 0 : END_OF_FILE;
    }

    private static void input(Map<String, NativeFunction> functions) {
        for (String name :
                new String[] {"getchar", "getc", "fgetc", "scanf", "scanf_s", "fscanf", "fscanf_s", "wscanf"}) {
            functions.put(name, call -> END_OF_FILE);
        }
        for (String name : new String[] {"fgets", "gets", "_kbhit"}) {
            functions.put(name, call -> 0);
        }
        functions.put("_getch", call -> '\r');
        functions.put("_getche", call -> '\r');
    }
}
