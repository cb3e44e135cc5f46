/** The first page: the course with its modules and lessons, how far one came, and where to carry on. */
@NullMarked
package dev.pagewalk.ui.course;

import org.jspecify.annotations.NullMarked;
