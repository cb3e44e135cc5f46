@org.jspecify.annotations.NullMarked
package dev.pagewalk.cli.author;
