@org.jspecify.annotations.NullMarked
package dev.pagewalk.exercise;
