package dev.pagewalk.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name is no formula, whoever has it. */
class GradebookCsvTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Ada,                        Ada
                    =1+1,                       '''=1+1'
                    +49 170,                    '''+49 170'
                    -2+3,                       '''-2+3'
                    @SUM(A1),                   '''@SUM(A1)'
                    -3.5,                       -3.5
                    12,                         12
                    """)
    void whatASpreadsheetWouldCalculateIsText(String cell, String kept) {
        assertThat(GradebookCsv.harmless(cell)).isEqualTo(kept);
    }
}
