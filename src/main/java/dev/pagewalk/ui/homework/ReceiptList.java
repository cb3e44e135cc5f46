package dev.pagewalk.ui.homework;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.pagewalk.homework.HandedIn;
import java.util.List;

/** What was handed in: the time, the number and the hash of each, the newest first. */
final class ReceiptList extends Section {

    private static final long serialVersionUID = 1L;

    private static final int SHORT = 12;

    ReceiptList(HomeworkWords words, List<HandedIn> handedIn) {
        addClassName("receipts");
        add(new H2(getTranslation("homework.receipts")));
        if (handedIn.isEmpty()) {
            add(new Paragraph(getTranslation("homework.receipts.none")));
            return;
        }
        var list = new OrderedList();
        list.addClassName("receipt-list");
        handedIn.reversed().forEach(one -> list.add(item(words, one)));
        add(list);
    }

    private ListItem item(HomeworkWords words, HandedIn one) {
        var number = new Code(one.receipt().number());
        number.addClassName("receipt-number");
        var hash = new Code(one.receipt().hash());
        hash.addClassName("receipt-hash");
        hash.setTitle(one.receipt().hash());
        int answers = one.sheet().given().values().stream()
                .mapToInt(steps -> steps.size())
                .sum();
        String who = getTranslation(
                switch (one.origin()) {
                    case STUDENT -> "homework.receipt.by.you";
                    case DEADLINE -> "homework.receipt.by.deadline";
                    case STAFF -> "homework.receipt.by.staff";
                });
        var head = new Div(
                number,
                new Span(words.exactly(one.receipt().at())),
                new Span(who),
                new Span(getTranslation("homework.receipt.answers", answers)));
        head.addClassName("receipt-head");
        var foot = new Div(new Span(getTranslation("homework.receipt.hash")), hash);
        foot.addClassName("receipt-foot");
        return new ListItem(head, foot);
    }
}
