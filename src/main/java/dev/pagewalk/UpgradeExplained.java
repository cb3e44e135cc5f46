package dev.pagewalk;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines, instead of a page of causes, why the database wasn't migrated and where the copy of before is. */
final class UpgradeExplained extends AbstractFailureAnalyzer<UpgradeStopped> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UpgradeStopped stopped) {
        return new FailureAnalysis(String.valueOf(stopped.getMessage()), stopped.way(), stopped);
    }
}
