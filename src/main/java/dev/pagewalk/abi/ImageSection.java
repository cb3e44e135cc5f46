package dev.pagewalk.abi;

import dev.pagewalk.address.Protection;
import dev.pagewalk.address.VirtualAddress;

/**
 * A section of an executable image, as the loader maps it.
 *
 * @param name such as {@code .text}
 * @param start where it is mapped, page-aligned
 * @param content its initial bytes; the rest up to {@code size} is zero
 * @param size bytes, at least {@code content.length}
 * @param protection of its pages
 */
public record ImageSection(String name, VirtualAddress start, byte[] content, int size, Protection protection) {}
