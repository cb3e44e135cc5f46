package dev.pagewalk.memory;

/** Where zeroed frames come from. */
interface FrameSupply {

    /**
     * A zeroed, active frame, taken from somebody else if need be.
     *
     * @throws dev.pagewalk.event.SimulatedException STATUS_NO_MEMORY if every frame is needed
     */
    Frame take();

    /** Gives a frame back. */
    void release(Frame frame);
}
