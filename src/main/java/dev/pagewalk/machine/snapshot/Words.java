package dev.pagewalk.machine.snapshot;

/** Numbers of 32 bits that don't change. */
public final class Words {

    private final int[] words;

    private Words(int[] words) {
        this.words = words;
    }

    /** A copy of these numbers. */
    public static Words of(int... words) {
        return new Words(words.clone());
    }

    /** Bytes as numbers from 0 to 255. */
    public static Words of(byte[] bytes) {
        int[] words = new int[bytes.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = bytes[i] & 0xFF;
        }
        return new Words(words);
    }

    /** How many there are. */
    public int size() {
        return words.length;
    }

    /** The number at a place, from 0. */
    public int get(int place) {
        return words[place];
    }
}
