package dev.pagewalk.ui.component;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import dev.pagewalk.address.PagingFormat;

/** Address space, commit charge and RAM side by side, and what the machine counted. */
@Tag("pw-budgets")
@JsModule("./elements/budgets/budgets.ts")
public class BudgetBars extends PagewalkElement {

    private static final long serialVersionUID = 1L;

    public BudgetBars() {
        super("budget");
    }

    /**
     * @param format how addresses split, and so how large a frame is
     * @param now a record with the fields of {@code frontend/elements/budgets/budgets.ts}
     * @param earlier the same before the last step
     */
    public void setCounters(PagingFormat format, Record now, Record earlier) {
        format(format);
        getElement().setPropertyBean("counters", now);
        getElement().setPropertyBean("earlier", earlier);
    }
}
