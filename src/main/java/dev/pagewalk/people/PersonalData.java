package dev.pagewalk.people;

import java.util.List;

/** Each room that keeps rows about people has a bean of this kind: a table without a rule fails a test. */
public interface PersonalData {

    /** In the order in which they are erased. */
    List<PersonalTable> tables();
}
