/**
 * Homework as students do it: the list, one piece of it with its receipts, one task beside the live machine.
 *
 * <p>What is shown is asked for as the account that is signed in, at every request; whatever an address says goes to services that
 * refuse. Deliberately knows no other student.
 */
@NullMarked
package dev.pagewalk.ui.homework;

import org.jspecify.annotations.NullMarked;
