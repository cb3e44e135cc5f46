package dev.pagewalk.crt;

/** Where formatted characters go, one by one: a byte of a narrow stream, or a 16-bit unit of a wide one. */
interface Output {

    void put(int character);

    default void put(String characters) {
        for (int i = 0; i < characters.length(); i++) {
            put(characters.charAt(i));
        }
    }

    /** {@code count} times {@code character}. */
    default void fill(int character, int count) {
        for (int i = 0; i < count; i++) {
            put(character);
        }
    }
}
