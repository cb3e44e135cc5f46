package dev.pagewalk.ui.lab;

import dev.pagewalk.machine.MachineSettings;

/** The lab's machine settings as text, to be kept with the drafts. */
final class KeptMachine {

    private KeptMachine() {}

    static String text(MachineSettings settings) {
        return settings.pageSize() + " " + settings.frames() + " " + settings.pageFilePages() + " "
                + settings.commitLimitPages();
    }

    /** What was kept; the usual machine if nothing was, or something that is not possible any more. */
    static MachineSettings of(String text) {
        String[] numbers = text.split(" ");
        if (numbers.length != 4) {
            return MachineSettings.DEFAULT;
        }
        try {
            return new MachineSettings(
                    Integer.parseInt(numbers[0]),
                    Integer.parseInt(numbers[1]),
                    Integer.parseInt(numbers[2]),
                    Long.parseLong(numbers[3]),
                    MachineSettings.DEFAULT.seed());
        } catch (IllegalArgumentException old) {
            return MachineSettings.DEFAULT;
        }
    }
}
