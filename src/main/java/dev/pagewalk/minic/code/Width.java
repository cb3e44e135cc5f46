package dev.pagewalk.minic.code;

import dev.pagewalk.minic.type.CType;

/** What a load or store moves; of a store only the size matters, so it names the signed one. */
public enum Width {
    INT8(1),
    UINT8(1),
    INT16(2),
    UINT16(2),
    INT32(4),
    INT64(8),
    /** A float in memory, a double in the register. */
    SINGLE(4);

    private final int size;
    private final Operation.Load load = new Operation.Load(this);
    private final Operation.Store store = new Operation.Store(this);

    Width(int size) {
        this.size = size;
    }

    /** Bytes in memory. */
    public int size() {
        return size;
    }

    Operation.Load load() {
        return load;
    }

    Operation.Store store() {
        return store;
    }

    Operation.Unit unit() {
        return this == INT64 || this == SINGLE ? Operation.Unit.WIDE : Operation.Unit.CORE;
    }

    /** What loading an object of a type moves. */
    static Width ofLoad(CType type) {
        boolean unsigned = type.isUnsigned();
        return switch (type.size()) {
            case 1 -> unsigned ? UINT8 : INT8;
            case 2 -> unsigned ? UINT16 : INT16;
            case 4 -> type.isFloating() ? SINGLE : INT32;
            default -> INT64;
        };
    }

    /** What storing an object of a type moves. */
    static Width ofStore(CType type) {
        return switch (type.size()) {
            case 1 -> INT8;
            case 2 -> INT16;
            case 4 -> type.isFloating() ? SINGLE : INT32;
            default -> INT64;
        };
    }
}
