package dev.pagewalk.memory;

/** Told of every load and store of a process that succeeded, before it is carried out. */
public interface AccessObserver {

    /**
     * @param size bytes, at least 1; never beyond the end of the page
     * @param write true for a store
     * @param block true if the bytes are part of a copy and not one number
     */
    void accessed(int address, int size, boolean write, boolean block);
}
