package dev.pagewalk.crt.header;

import java.util.Map;

/**
 * Functions of the C runtime that call back into the program, so they are C themselves and are compiled with it. In
 * which order they compare and swap is that of the Microsoft runtime, since a program can see it: in what its
 * comparison prints, and in the order of elements that compare equal.
 */
public final class RuntimeSources {

    private RuntimeSources() {}

    /** Up to 8 elements: the largest goes to the end, again and again. More: quicksort around the median of three. */
    private static final String QSORT = """
            static void exchange(char *a, char *b, unsigned int width)
            {
                if (a == b) {
                    return;
                }
                while (width--) {
                    char kept = *a;
                    *a++ = *b;
                    *b++ = kept;
                }
            }

            static void sort_few(char *first, char *last, unsigned int width, \
            int (*compare)(const void *, const void *))
            {
                for (; last > first; last -= width) {
                    char *largest = first;
                    for (char *p = first + width; p <= last; p += width) {
                        if (compare(p, largest) > 0) {
                            largest = p;
                        }
                    }
                    exchange(largest, last, width);
                }
            }

            void qsort(void *base, unsigned int count, unsigned int width, int (*compare)(const void *, const void *))
            {
                char *firsts[30];
                char *lasts[30];
                int waiting = 0;
                if (count < 2 || width == 0) {
                    return;
                }
                char *first = base;
                char *last = first + width * (count - 1);
                for (;;) {
                    unsigned int n = (last - first) / width + 1;
                    if (n <= 8) {
                        sort_few(first, last, width, compare);
                    } else {
                        char *pivot = first + n / 2 * width;
                        if (compare(first, pivot) > 0) {
                            exchange(first, pivot, width);
                        }
                        if (compare(first, last) > 0) {
                            exchange(first, last, width);
                        }
                        if (compare(pivot, last) > 0) {
                            exchange(pivot, last, width);
                        }
                        char *up = first;
                        char *down = last;
                        for (;;) {
                            if (pivot > up) {
                                do {
                                    up += width;
                                } while (up < pivot && compare(up, pivot) <= 0);
                            }
                            if (pivot <= up) {
                                do {
                                    up += width;
                                } while (up <= last && compare(up, pivot) <= 0);
                            }
                            do {
                                down -= width;
                            } while (down > pivot && compare(down, pivot) > 0);
                            if (down < up) {
                                break;
                            }
                            exchange(up, down, width);
                            if (pivot == down) {
                                pivot = up;
                            }
                        }
                        down += width;
                        if (pivot < down) {
                            do {
                                down -= width;
                            } while (down > pivot && compare(down, pivot) == 0);
                        }
                        if (pivot >= down) {
                            do {
                                down -= width;
                            } while (down > first && compare(down, pivot) == 0);
                        }
                        /* the larger part waits: then no more than 30 ever do */
                        if (down - first >= last - up) {
                            if (first < down) {
                                firsts[waiting] = first;
                                lasts[waiting++] = down;
                            }
                            if (up < last) {
                                first = up;
                                continue;
                            }
                        } else {
                            if (up < last) {
                                firsts[waiting] = up;
                                lasts[waiting++] = last;
                            }
                            if (first < down) {
                                last = down;
                                continue;
                            }
                        }
                    }
                    if (--waiting < 0) {
                        return;
                    }
                    first = firsts[waiting];
                    last = lasts[waiting];
                }
            }
            """;

    private static final String BSEARCH = """
            void *bsearch(const void *key, const void *base, unsigned int count, unsigned int width,
                          int (*compare)(const void *, const void *))
            {
                char *first = (char *)base;
                char *last = first + (count - 1) * width;
                while (first <= last && count != 0) {
                    unsigned int half = count / 2;
                    if (half == 0) {
                        return compare(key, first) == 0 ? first : 0;
                    }
                    unsigned int before = count % 2 != 0 ? half : half - 1;
                    char *middle = first + before * width;
                    int order = compare(key, middle);
                    if (order == 0) {
                        return middle;
                    }
                    if (order < 0) {
                        last = middle - width;
                        count = before;
                    } else {
                        first = middle + width;
                        count = half;
                    }
                }
                return 0;
            }
            """;

    /** C text by the name of the function that it is for. */
    public static Map<String, String> all() {
        return Map.of("qsort", QSORT, "bsearch", BSEARCH);
    }
}
