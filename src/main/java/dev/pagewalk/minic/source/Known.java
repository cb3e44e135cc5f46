package dev.pagewalk.minic.source;

import java.util.Map;

/** What headers have made known, as far as the preprocessor sees it: who reads on knows names and types too. */
public interface Known {

    /** Macros by name. */
    Map<String, Macro> macros();
}
