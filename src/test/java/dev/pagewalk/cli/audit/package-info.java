@NullMarked
package dev.pagewalk.cli.audit;

import org.jspecify.annotations.NullMarked;
