package dev.pagewalk.crt;

import dev.pagewalk.abi.NativeCall;
import dev.pagewalk.event.Event;
import dev.pagewalk.win32.MemoryBlocks;
import java.util.Locale;

/**
 * Where the debug runtime's messages go. Warnings go to the debugger, errors and failed assertions to a window on
 * Windows; a program can send each kind to its output with {@code _CrtSetReportMode} and {@code _CrtSetReportFile}.
 * There is no window here: the text goes to standard error and the program goes on, as after "Ignore".
 */
final class DebugReport {

    static final int WARN = 0;
    static final int ERROR = 1;
    static final int ASSERT = 2;

    private static final int MODE_FILE = 1;
    private static final int MODE_DEBUG = 2;
    private static final int MODE_WINDOW = 4;
    private static final int FILE_STDOUT = -4;
    private static final int FILE_STDERR = -5;
    private static final int ASK = -1;
    private static final int ASK_FILE = -6;

    private final int[] modes = {MODE_DEBUG, MODE_WINDOW, MODE_WINDOW};
    private final int[] files = {-1, -1, -1};

    int setMode(int type, int mode) {
        if (type < WARN || type > ASSERT) {
            return -1;
        }
        int before = modes[type];
        if (mode != ASK) {
            modes[type] = mode;
        }
        return before;
    }

    int setFile(int type, int file) {
        if (type < WARN || type > ASSERT) {
            return -2;
        }
        int before = files[type];
        if (file != ASK_FILE) {
            files[type] = file;
        }
        return before;
    }

    void write(NativeCall call, int type, String text) {
        int mode = modes[type];
        if ((mode & MODE_FILE) != 0) {
            if (files[type] == FILE_STDOUT) {
                call.print(ByteText.bytes(text));
            } else if (files[type] == FILE_STDERR) {
                call.printError(ByteText.bytes(text));
            }
        }
        if ((mode & MODE_DEBUG) != 0) {
            call.events().record(new Event.DebugOutput(text));
        }
        if ((mode & MODE_WINDOW) != 0) {
            call.printError(ByteText.bytes(text));
        }
    }

    void assertion(NativeCall call, String expression) {
        write(call, ASSERT, "Debug Assertion Failed!\nExpression: " + expression + "\n");
    }

    /** Reports damaged gaps, and bytes written into a block after it was freed. True if the block is whole. */
    boolean damage(NativeCall call, DebugBlock block) {
        boolean whole = true;
        if (!block.isFrontIntact()) {
            whole = false;
            corrupted(
                    call,
                    "before",
                    block,
                    "CRT detected that the application wrote to memory before start of heap buffer.\n");
        }
        if (!block.isBackIntact()) {
            whole = false;
            corrupted(
                    call,
                    "after",
                    block,
                    "CRT detected that the application wrote to memory after end of heap buffer.\n");
        }
        if (block.kind() == DebugBlock.FREE && !isDead(block)) {
            whole = false;
            write(
                    call,
                    WARN,
                    "HEAP CORRUPTION DETECTED: on top of Free block at 0x" + hex(block.data())
                            + ".\nCRT detected that the application wrote to a heap buffer that was freed.\n");
        }
        return whole;
    }

    private void corrupted(NativeCall call, String where, DebugBlock block, String explanation) {
        write(
                call,
                ERROR,
                "HEAP CORRUPTION DETECTED: " + where + " " + block.kindName() + " block (#" + block.request()
                        + ") at 0x" + hex(block.data()) + ".\n" + explanation);
    }

    private static boolean isDead(DebugBlock block) {
        for (int i = 0; i != block.size(); i++) {
            if (block.memory().load8(block.data() + i) != DebugBlock.DEAD_LAND) {
                return false;
            }
        }
        return true;
    }

    /** Two lines about a block: where it came from, and its first bytes. */
    void describe(NativeCall call, DebugBlock block) {
        StringBuilder text = new StringBuilder();
        if (block.fileName() != 0) {
            String name = ByteText.of(MemoryBlocks.string(call.memory(), block.fileName(), 260));
            text.append(name).append('(').append(block.line()).append(") : ");
        }
        text.append('{')
                .append(block.request())
                .append("} ")
                .append(block.kindName().toLowerCase(Locale.ROOT))
                .append(" block at 0x");
        text.append(hex(block.data())).append(", ");
        if (block.kind() != DebugBlock.NORMAL) {
            text.append("subtype ")
                    .append(Integer.toHexString(block.use() >>> 16))
                    .append(", ");
        }
        text.append(Integer.toUnsignedString(block.size())).append(" bytes long.\n");
        int shown = Integer.compareUnsigned(block.size(), 16) < 0 ? block.size() : 16;
        StringBuilder characters = new StringBuilder();
        StringBuilder bytes = new StringBuilder();
        for (int i = 0; i < shown; i++) {
            int value = call.memory().load8(block.data() + i);
            characters.append(value >= ' ' && value < 0x7F ? (char) value : ' ');
            bytes.append("%02X ".formatted(value));
        }
        text.append(" Data: <").append(characters).append("> ").append(bytes).append('\n');
        write(call, WARN, text.toString());
    }

    private static String hex(int address) {
        return "%08X".formatted(address);
    }
}
