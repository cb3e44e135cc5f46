package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.pagewalk.exercise.kind.order.Order;

/** Tiles to put into order. */
@SpringComponent
final class OrderView implements KindView<Order> {

    @Override
    public Class<Order> type() {
        return Order.class;
    }

    @Override
    public Component panel(Order order, Workplace place) {
        return new OrderPanel(place.session(), order, place.changed());
    }
}
