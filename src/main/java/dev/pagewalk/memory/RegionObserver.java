package dev.pagewalk.memory;

import dev.pagewalk.address.AddressRange;

/**
 * Told when a process's address space changes hands: addresses were reserved for something or given back, so what was
 * known of them is no longer so. Events only say what happened; whoever has to act on it is told by this.
 */
@FunctionalInterface
public interface RegionObserver {

    /** Observes nothing. */
    RegionObserver NONE = range -> {};

    /** Addresses were reserved, or a region was given back. */
    void changed(AddressRange range);
}
