/**
 * The vocabulary of addresses: one type per kind of address, so that a virtual address can't be taken for a physical
 * one.
 *
 * <p>Knows nothing of page formats, tables or Windows: how an address splits into indices is {@code
 * hardware.PagingFormat}'s business.
 *
 * <p>Example: {@code new VirtualAddress(0x7C90D9E3).plus(0x1D)}.
 */
@NullMarked
package dev.pagewalk.address;

import org.jspecify.annotations.NullMarked;
