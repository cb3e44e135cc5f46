package dev.pagewalk.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same commands lead to the same state, however one gets there. */
class StateHashTest {

    private static MachineSettings settings(int seed) {
        MachineSettings usual = MachineSettings.DEFAULT;
        return switch (seed % 4) {
            case 0 -> usual;
            case 1 -> usual.withMemory(24, 4_000);
            case 2 -> usual.withPageSize(8192).withMemory(32, 2_000);
            default -> usual.withMemory(64, 2_000);
        };
    }

    /** A moment that was seen, with the hash it had. */
    private record Moment(Position position, long hash) {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void goingBackToAnyPositionGivesTheStateThatWasThere(int seed) {
        var history = new History(settings(seed), Budget.DESK);
        var random = new Random(seed);
        history.execute(new Command.Load(RandomPrograms.of(seed, 120)), RunControl.NONE);
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < 60 && history.snapshot().program().exitCode() == 0; i++) {
            moments.add(now(history));
            history.execute(command(random), RunControl.NONE);
        }
        history.execute(new Command.Run(Set.of()), RunControl.NONE);
        moments.add(now(history));
        assertThat(moments.stream().map(Moment::hash).distinct()).hasSizeGreaterThan(moments.size() / 2);
        for (int i = moments.size() - 1; i >= 0; i -= 1 + random.nextInt(4)) {
            Moment moment = moments.get(i);
            history.seek(moment.position(), RunControl.NONE);
            assertThat(history.stateHash()).as("position %s", moment.position()).isEqualTo(moment.hash());
        }
    }

    private static Command command(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new Command.Step(Command.StepKind.INTO);
            case 1 -> new Command.Step(Command.StepKind.OUT);
            case 2 -> new Command.RunToLine(30 + random.nextInt(60));
            case 3 ->
                new Command.Call(
                        "VirtualAlloc(NULL, %d, MEM_COMMIT, PAGE_READWRITE)".formatted(1 + random.nextInt(9_000)));
            default -> new Command.Step(Command.StepKind.OVER);
        };
    }

    private static Moment now(History history) {
        return new Moment(
                new Position(
                        history.entries().size(), history.snapshot().position().instruction()),
                history.stateHash());
    }

    @Test
    void lookingDoesNotChangeTheState() {
        var looked = new Machine(settings(3), Budget.DESK);
        var unseen = new Machine(settings(3), Budget.DESK);
        for (Machine machine : List.of(looked, unseen)) {
            machine.perform(new Command.Load(RandomPrograms.of(5, 200)), RunControl.NONE, Long.MAX_VALUE);
            for (long until = 5_000; machine.state().canRun(); until += 5_000) {
                machine.perform(new Command.Run(Set.of()), RunControl.NONE, until);
                if (machine == looked) {
                    machine.snapshot();
                    machine.stateHash();
                }
            }
        }
        assertThat(looked.stateHash()).isEqualTo(unseen.stateHash());
    }

    @Test
    void anyByteChangesTheHash() {
        var one = new History(MachineSettings.DEFAULT, Budget.DESK);
        one.execute(new Command.Load("char c; int main(void) { c = 1; return 0; }"), RunControl.NONE);
        long before = one.stateHash();
        one.execute(new Command.Step(Command.StepKind.INTO), RunControl.NONE);
        assertThat(one.stateHash()).isNotEqualTo(before);
    }
}
