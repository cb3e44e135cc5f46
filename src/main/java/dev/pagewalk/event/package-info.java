/**
 * What happened on the machine, as immutable facts: a page table was built, a page was faulted in, an API was called.
 *
 * <p>The snapshot says what <em>is</em>, events say what <em>happened</em>. This room doesn't know who raises an event
 * nor who reads it.
 */
@NullMarked
package dev.pagewalk.event;

import org.jspecify.annotations.NullMarked;
