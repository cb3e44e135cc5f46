package dev.pagewalk.crt;

import dev.pagewalk.abi.NativeCall;
import dev.pagewalk.memory.AddressSpace;

/** The variable arguments of a call, taken one after the other as 32-bit words whatever the caller meant them to be. */
abstract class ArgumentList {

    private int next;

    /** The arguments of {@code call} from word {@code first} on: what follows {@code ...} in the prototype. */
    static ArgumentList of(NativeCall call, int first) {
        return new ArgumentList() {
            @Override
            int word(int index) {
                return call.argument(first + index);
            }
        };
    }

    /** The arguments a {@code va_list} points at. */
    static ArgumentList at(AddressSpace memory, int address) {
        return new ArgumentList() {
            @Override
            int word(int index) {
                return memory.load32(address + 4 * index);
            }
        };
    }

    abstract int word(int index);

    int nextWord() {
        return word(next++);
    }

    /** Two words, the low one first. */
    long nextLong() {
        long low = nextWord() & 0xFFFF_FFFFL;
        return low | (long) nextWord() << 32;
    }

    double nextDouble() {
        return Double.longBitsToDouble(nextLong());
    }
}
