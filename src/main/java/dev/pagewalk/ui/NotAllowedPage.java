package dev.pagewalk.ui;

import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.pagewalk.people.NotAllowed;

/** Shown where somebody asks for a thing that isn't theirs. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
public class NotAllowedPage extends NothingHere<NotAllowed> {

    private static final long serialVersionUID = 1L;
}
