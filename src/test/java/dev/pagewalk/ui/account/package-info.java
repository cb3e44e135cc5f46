@NullMarked
package dev.pagewalk.ui.account;

import org.jspecify.annotations.NullMarked;
