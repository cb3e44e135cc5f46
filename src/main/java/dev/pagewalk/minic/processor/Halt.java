package dev.pagewalk.minic.processor;

import dev.pagewalk.minic.code.Opcode;

/** Why {@link Cpu#execute} came back before its budget was used up. */
public enum Halt {
    NONE,
    /** An exception was raised: {@code Core.raised}. */
    EXCEPTION,
    /** A {@link Opcode#BREAK} is next. */
    BREAK,
    /** The program ended with {@code Core.exitCode}. */
    EXIT,
    /** A console line is done. */
    DONE,
    /** Too much output. */
    OUTPUT
}
