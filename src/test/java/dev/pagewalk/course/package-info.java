@NullMarked
package dev.pagewalk.course;

import org.jspecify.annotations.NullMarked;
