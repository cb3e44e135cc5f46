package dev.pagewalk.exercise.expression;

import java.nio.charset.StandardCharsets;

/** Seeds from names: the same on every computer, for ever. */
public final class Seeds {

    private Seeds() {}

    /** A seed that depends on every bit of both (FNV-1a, then the finaliser of SplitMix64). */
    public static long mix(long seed, String name) {
        long hash = 0xcbf29ce484222325L ^ seed;
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ one & 0xFF) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
        return hash ^ hash >>> 31;
    }
}
