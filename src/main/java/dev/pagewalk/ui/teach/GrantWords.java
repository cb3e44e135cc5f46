package dev.pagewalk.ui.teach;

import dev.pagewalk.homework.Grant;
import dev.pagewalk.homework.Scope;
import dev.pagewalk.people.Membership;
import dev.pagewalk.people.Section;
import dev.pagewalk.ui.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Exceptions in words: for whom, and what is otherwise. */
record GrantWords(Phrases phrases, ClassTimes times, List<Section> sections, List<Membership> lines) {

    String whom(Scope scope) {
        return switch (scope) {
            case Scope.All() -> phrases.get("teach.exceptions.everyone");
            case Scope.OfSection(long id) ->
                phrases.get(
                        "teach.exceptions.of-section",
                        sections.stream()
                                .filter(section -> section.id() == id)
                                .map(Section::name)
                                .findFirst()
                                .orElse("–"));
            case Scope.OfLabel(String label) -> phrases.get("teach.exceptions.of-label", label);
            case Scope.OfMember(long id) ->
                line(id).map(TeachPage::who).orElseGet(() -> phrases.get("teach.exceptions.gone"));
        };
    }

    private Optional<Membership> line(long id) {
        return lines.stream().filter(line -> line.id() == id).findFirst();
    }

    String changes(Grant.Changes changes) {
        var all = new ArrayList<String>();
        changes.extraMinutes().ifPresent(minutes -> all.add(said("extra", String.valueOf(minutes))));
        changes.release().ifPresent(at -> all.add(said("release", times.text(at))));
        changes.due().ifPresent(at -> all.add(said("due", times.text(at))));
        changes.close().ifPresent(at -> all.add(said("close", times.text(at))));
        changes.minutes().ifPresent(minutes -> all.add(said("minutes", String.valueOf(minutes))));
        return all.stream()
                .reduce((before, next) -> phrases.get("teach.exceptions.change.and", before, next))
                .orElse("");
    }

    private String said(String what, String value) {
        return phrases.get("teach.exceptions.change." + what, value);
    }

    /** Who granted it, and when. */
    String made(Grant grant) {
        String who = grant.madeBy()
                .flatMap(account -> lines.stream()
                        .filter(line -> account.equals(line.accountId()))
                        .map(Membership::fullName)
                        .findFirst())
                .orElseGet(() -> phrases.get("teach.exceptions.by-somebody"));
        return phrases.get("teach.exceptions.made", who, times.text(grant.madeAt()));
    }
}
