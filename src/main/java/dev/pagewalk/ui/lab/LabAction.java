package dev.pagewalk.ui.lab;

/** What the buttons of the lab do. */
enum LabAction {
    RUN,
    STEP,
    OVER,
    OUT,
    CURSOR,
    BACK,
    RESTART,
    STOP
}
