package dev.pagewalk.minic.type;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type of C as MSVC for x86 lays it out: {@code int}, {@code long} and pointers have 4 bytes. */
public sealed interface CType {

    CType VOID = new Void();
    Int BOOL = new Int("_Bool", 1, false, 1);
    Int CHAR = new Int("char", 1, true, 1);
    Int SIGNED_CHAR = new Int("signed char", 1, true, 1);
    Int UNSIGNED_CHAR = new Int("unsigned char", 1, false, 1);
    Int SHORT = new Int("short", 2, true, 2);
    Int UNSIGNED_SHORT = new Int("unsigned short", 2, false, 2);
    /** As a keyword of its own (C++) or MSVC's C typedef: the same as {@code unsigned short}. */
    Int WCHAR = UNSIGNED_SHORT;

    Int INT = new Int("int", 4, true, 3);
    Int UNSIGNED = new Int("unsigned int", 4, false, 3);
    Int LONG = new Int("long", 4, true, 4);
    Int UNSIGNED_LONG = new Int("unsigned long", 4, false, 4);
    Int LONG_LONG = new Int("long long", 8, true, 5);
    Int UNSIGNED_LONG_LONG = new Int("unsigned long long", 8, false, 5);
    Floating FLOAT = new Floating("float", 4);
    Floating DOUBLE = new Floating("double", 8);

    /** Size in bytes; 0 for void, functions and incomplete types. */
    int size();

    /** Alignment in bytes, at least 1. */
    default int alignment() {
        return Math.max(1, size());
    }

    /** The type without {@code const}. */
    default CType plain() {
        return this;
    }

    /** {@code void}. */
    record Void() implements CType {
        @Override
        public int size() {
            return 0;
        }

        @Override
        public String toString() {
            return "void";
        }
    }

    /** An integer type; {@code rank} as in C's conversion rank. */
    record Int(String name, int size, boolean signed, int rank) implements CType {
        @Override
        public String toString() {
            return name;
        }
    }

    /** {@code float} or {@code double}. */
    record Floating(String name, int size) implements CType {
        @Override
        public String toString() {
            return name;
        }
    }

    /** An enumeration: an {@code int} with a name of its own. */
    record Enumeration(String tag) implements CType {
        @Override
        public int size() {
            return 4;
        }

        @Override
        public String toString() {
            return "enum " + tag;
        }
    }

    /** A type that can't be assigned to. */
    record Const(CType of) implements CType {
        @Override
        public int size() {
            return of.size();
        }

        @Override
        public int alignment() {
            return of.alignment();
        }

        @Override
        public CType plain() {
            return of.plain();
        }

        @Override
        public String toString() {
            return "const " + of;
        }
    }

    /** A pointer. */
    record Pointer(CType to) implements CType {
        @Override
        public int size() {
            return 4;
        }

        @Override
        public String toString() {
            return TypeNames.declare(this, "");
        }
    }

    /** An array; {@code length} -1 if not known yet. */
    record Array(CType of, int length) implements CType {
        @Override
        public int size() {
            return length < 0 ? 0 : length * of.size();
        }

        @Override
        public int alignment() {
            return of.alignment();
        }

        @Override
        public String toString() {
            return TypeNames.declare(this, "");
        }
    }

    /** A function. {@code prototype} is false for {@code f()}, which says nothing of its parameters. */
    record Function(CType result, List<CType> parameters, boolean variadic, boolean prototype) implements CType {
        @Override
        public int size() {
            return 0;
        }

        @Override
        public String toString() {
            return TypeNames.declare(this, "");
        }
    }

    /** A member of a struct or union. */
    record Member(String name, CType type, int offset) {}

    /** A struct or union; completed once, when its body has been read, and immutable from then on. */
    final class Struct implements CType {
        private final boolean union;
        private final String tag;
        private @Nullable List<Member> members;
        private int size;
        private int alignment = 1;

        /** An incomplete one. */
        public Struct(boolean union, String tag) {
            this.union = union;
            this.tag = tag;
        }

        /** Its body was read. */
        public void complete(List<Member> all, int bytes, int align) {
            if (members != null) {
                throw new IllegalStateException("struct " + tag + " is already complete");
            }
            members = List.copyOf(all);
            size = bytes;
            alignment = align;
        }

        /** True if its members share their bytes. */
        public boolean isUnion() {
            return union;
        }

        /** True once its members are known. */
        public boolean isComplete() {
            return members != null;
        }

        /** Its members in order, those of anonymous inner structs included; none while incomplete. */
        public List<Member> members() {
            return members == null ? List.of() : members;
        }

        /** The member of that name; null if there is none. */
        public @Nullable Member member(String name) {
            for (Member member : members()) {
                if (member.name().equals(name)) {
                    return member;
                }
            }
            return null;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public int alignment() {
            return alignment;
        }

        @Override
        public String toString() {
            return (union ? "union " : "struct ") + tag;
        }
    }

    /** True for integers and enumerations. */
    default boolean isInteger() {
        CType type = plain();
        return type instanceof Int || type instanceof Enumeration;
    }

    /** True for numbers. */
    default boolean isArithmetic() {
        return isInteger() || isFloating();
    }

    default boolean isFloating() {
        return plain() instanceof Floating;
    }

    default boolean isPointer() {
        return plain() instanceof Pointer;
    }

    default boolean isVoid() {
        return plain() instanceof Void;
    }

    /** True for what can stand in a condition. */
    default boolean isScalar() {
        return isArithmetic() || isPointer();
    }

    /** True for integers of 8 bytes and floating point: they live in the wide registers. */
    default boolean isWide() {
        return isFloating() || isInteger() && size() == 8;
    }

    /** What a pointer points to; void for anything else. */
    default CType target() {
        return plain() instanceof Pointer(CType to) ? to : VOID;
    }

    /** True for unsigned integers and pointers. */
    default boolean isUnsigned() {
        CType type = plain();
        return type instanceof Pointer || type instanceof Int integer && !integer.signed();
    }
}
