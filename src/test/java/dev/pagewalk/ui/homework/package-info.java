@org.jspecify.annotations.NullMarked
package dev.pagewalk.ui.homework;
