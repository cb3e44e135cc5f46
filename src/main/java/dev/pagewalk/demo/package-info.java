/** What a newcomer finds on a server that nobody else can reach: a class with three weeks behind it. */
@NullMarked
package dev.pagewalk.demo;

import org.jspecify.annotations.NullMarked;
