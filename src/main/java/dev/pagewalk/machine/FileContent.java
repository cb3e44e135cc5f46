package dev.pagewalk.machine;

import java.nio.charset.StandardCharsets;

/** What a file of the simulated disk holds, as a value: two of the same description have the same bytes. */
public sealed interface FileContent {

    byte[] bytes();

    /** Text in UTF-8. */
    record Text(String text) implements FileContent {
        @Override
        public byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * Bytes that look random.
     *
     * @param size how many
     * @param seed they follow from it
     */
    record Noise(int size, long seed) implements FileContent {

        /**
         * Steps of Weyl's sequence, each scrambled; see Steele, Lea, Flood: Fast Splittable Pseudorandom Number
         * Generators.
         */
        @Override
        public byte[] bytes() {
            byte[] bytes = new byte[size];
            long state = seed;
            for (int i = 0; i < size; i++) {
                if (i % Long.BYTES == 0) {
                    state += 0x9e3779b97f4a7c15L;
                }
                bytes[i] = (byte) (scrambled(state) >>> Byte.SIZE * (i % Long.BYTES));
            }
            return bytes;
        }

        private static long scrambled(long state) {
            long z = (state ^ state >>> 30) * 0xbf58476d1ce4e5b9L;
            z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
            return z ^ z >>> 31;
        }
    }
}
