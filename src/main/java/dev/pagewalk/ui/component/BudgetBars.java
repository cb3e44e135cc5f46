package dev.pagewalk.ui.component;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Address space, commit charge and RAM side by side, and what the machine counted. */
@Tag("pw-budgets")
@JsModule("./elements/budgets/budgets.ts")
public class BudgetBars extends PagewalkElement {

    private static final long serialVersionUID = 1L;

    public BudgetBars() {
        super("budget");
    }

    /**
     * @param now a record with the fields of {@code frontend/elements/budgets/budgets.ts}
     * @param earlier the same before the last step
     */
    public void setCounters(Record now, Record earlier) {
        getElement().setPropertyBean("counters", now);
        getElement().setPropertyBean("earlier", earlier);
    }
}
