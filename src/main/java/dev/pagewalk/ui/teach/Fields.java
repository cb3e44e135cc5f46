package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.HasValidation;
import dev.pagewalk.homework.AssignmentProblem;
import dev.pagewalk.ui.Phrases;
import java.util.List;
import java.util.stream.Collectors;

/** Says at an input what is wrong with what stands there. */
final class Fields {

    private Fields() {}

    static void show(
            HasValidation input, List<AssignmentProblem> problems, AssignmentProblem.Field field, Phrases phrases) {
        String said = problems.stream()
                .filter(problem -> problem.field() == field)
                .map(problem -> phrases.get(problem.what().key(), problem.detail()))
                .collect(Collectors.joining(" "));
        input.setErrorMessage(said);
        input.setInvalid(!said.isEmpty());
    }

    /** Marks an input that is empty and must not be; true if it is. */
    static boolean missing(HasValidation input, boolean empty, String sentence) {
        if (empty) {
            input.setErrorMessage(sentence);
        }
        input.setInvalid(empty);
        return empty;
    }
}
