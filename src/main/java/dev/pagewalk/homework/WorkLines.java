package dev.pagewalk.homework;

import dev.pagewalk.people.LineHolder;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Two lines of a class that are one person's become one: works and grants go along. */
@Component
class WorkLines implements LineHolder {

    private final WorkRepository works;
    private final GrantRepository grants;

    WorkLines(WorkRepository works, GrantRepository grants) {
        this.works = works;
        this.grants = grants;
    }

    /** Nobody has two works of the same homework. */
    @Override
    public boolean canMove(long fromMembership, long toMembership) {
        var has = works.findByMembershipId(toMembership).stream()
                .map(work -> work.assignmentId)
                .collect(Collectors.toSet());
        return works.findByMembershipId(fromMembership).stream().noneMatch(work -> has.contains(work.assignmentId));
    }

    @Override
    public void move(long fromMembership, long toMembership) {
        works.move(fromMembership, toMembership);
        grants.move(fromMembership, toMembership);
    }
}
