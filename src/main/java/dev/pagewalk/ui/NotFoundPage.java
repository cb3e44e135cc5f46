package dev.pagewalk.ui;

import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Shown for an address that leads nowhere, and for one that this person may not see: no difference is told. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
public class NotFoundPage extends NothingHere<NotFoundException> {

    private static final long serialVersionUID = 1L;
}
