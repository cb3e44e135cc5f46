package dev.pagewalk.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagewalk.course.Saving.Refused;
import dev.pagewalk.course.Saving.Saved;
import dev.pagewalk.course.Saving.Stale;
import dev.pagewalk.database.DatabaseTest;
import dev.pagewalk.people.Accounts;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class DraftsTest {

    private static final String LAB = "lab";
    private static final String SOURCE = "source";

    @Autowired
    Drafts drafts;

    @Autowired
    DraftHistoryRepository history;

    @Autowired
    DraftRepository rows;

    @Autowired
    Accounts accounts;

    @Autowired
    EntityManager entities;

    long ada;
    long bob;

    @BeforeEach
    void twoStudents() {
        ada = accounts.newGuest().person().id();
        bob = accounts.newGuest().person().id();
    }

    private Saving save(String content, long base) {
        return drafts.save(ada, LAB, SOURCE, content, base);
    }

    private String stands() {
        return drafts.find(ada, LAB, SOURCE).orElseThrow().content();
    }

    private List<String> setAside() {
        return drafts.setAside(ada, LAB, 10).stream().map(SetAside::content).toList();
    }

    private DraftPage page() {
        return DraftPage.open(drafts, ada, LAB, SOURCE::equals);
    }

    @Test
    void eachTextHasTheNextRevision() {
        assertThat(save("int", 0)).isEqualTo(new Saved(1));
        assertThat(save("int main", 1)).isEqualTo(new Saved(2));
        assertThat(stands()).isEqualTo("int main");
    }

    @Test
    void theSameTextTwiceIsTheSame() {
        save("int", 0);
        assertThat(save("int", 0)).isEqualTo(new Saved(1));
        assertThat(setAside()).isEmpty();
    }

    /** Case 8: a stale draft. */
    @Test
    void aTextOverAnOlderOneStandsBesideTheNewer() {
        save("old", 0);
        save("on the phone", 1);

        Saving late = save("on the desk", 1);

        assertThat(late)
                .isInstanceOfSatisfying(
                        Stale.class,
                        stale -> assertThat(stale.current())
                                .extracting(Draft::content, Draft::revision)
                                .containsExactly("on the phone", 2L));
        assertThat(stands()).isEqualTo("on the phone");
        assertThat(setAside()).containsExactly("on the desk");
        save("on the desk", 1);
        assertThat(setAside()).as("asking again keeps it once").containsExactly("on the desk");
    }

    @Test
    void theOneThatIsNotChosenIsKept() {
        save("on the phone", 0);
        save("on the desk", 0);

        assertThat(drafts.choose(ada, LAB, SOURCE, "on the desk", 1)).isEqualTo(new Saved(2));

        assertThat(stands()).isEqualTo("on the desk");
        assertThat(setAside()).contains("on the phone");
    }

    @Test
    void whoChoseOverATextThatIsGoneIsAskedAgain() {
        save("one", 0);
        save("two", 1);
        assertThat(drafts.choose(ada, LAB, SOURCE, "mine", 1)).isInstanceOf(Stale.class);
        assertThat(stands()).isEqualTo("two");
        assertThat(setAside()).containsExactly("mine");
    }

    @Test
    void theHistoryHasOneTextAMinute() {
        for (int i = 0; i < 20; i++) {
            save("x".repeat(i + 1), i);
        }
        long draft = rows.findByAccountIdAndPlaceAndField(ada, LAB, SOURCE).orElseThrow().id;
        assertThat(history.findByDraftIdOrderById(draft))
                .extracting(row -> row.content)
                .containsExactly("x");
        entities.createNativeQuery("update draft_history set saved_at = saved_at - interval '61' second")
                .executeUpdate();
        entities.clear();
        save("later", 20);
        save("much later", 21);
        assertThat(history.findByDraftIdOrderById(draft))
                .extracting(row -> row.content)
                .containsExactly("x", "x".repeat(20));
        assertThat(setAside()).as("nobody lost anything").isEmpty();
    }

    @Test
    void theyBelongToOnePerson() {
        save("ada's", 0);
        assertThat(drafts.save(bob, LAB, SOURCE, "bob's", 0)).isEqualTo(new Saved(1));
        save("ada's late", 7);

        assertThat(stands()).isEqualTo("ada's");
        assertThat(drafts.all(bob, LAB)).hasSize(1);
        assertThat(drafts.setAside(bob, LAB, 10)).isEmpty();
    }

    @Test
    void anyTextIsKeptAsGiven() {
        String given = "页目录 📄 \u202E<script>' ; drop table draft; -- \t\r\n" + "x".repeat(900_000);
        save(given, 0);
        entities.clear();
        assertThat(stands()).isEqualTo(given);
    }

    /** Nobody types these, but a request may have them: NUL and halves of pairs. */
    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\ud800b", "a\udc00b"})
    void whatNoDatabaseKeepsIsReplaced(String given) {
        save(given, 0);
        assertThat(save(given, 0)).isEqualTo(new Saved(1));
        drafts.put(ada, LAB, given, "in a field");
        entities.clear();
        assertThat(stands()).isEqualTo("a\ufffdb");
        assertThat(drafts.all(ada, LAB)).containsKey("a\ufffdb");
    }

    @Test
    void tooLongAndTooManyAreRefusedAndWhatIsThereStays() {
        save("short", 0);
        assertThatThrownBy(() -> save("x".repeat(10_000_000), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> drafts.put(ada, LAB, "x".repeat(201), ""))
                .isInstanceOf(IllegalArgumentException.class);
        for (int i = 1; i < Drafts.MOST_FIELDS; i++) {
            drafts.put(ada, LAB, "field " + i, "");
        }
        assertThatThrownBy(() -> drafts.put(ada, LAB, "one more", "")).isInstanceOf(IllegalArgumentException.class);
        assertThat(stands()).isEqualTo("short");
    }

    /** Case 8: two tabs, two devices. */
    @Test
    void aPageAsksWhenAnotherWroteMeanwhile() {
        DraftPage desk = page();
        DraftPage phone = page();
        var shown = new ArrayList<String>();
        desk.bind(SOURCE, shown::add);
        phone.bind(SOURCE, text -> {});
        phone.save(SOURCE, "phone");

        assertThat(desk.type(SOURCE, "desk")).isInstanceOf(Stale.class);
        assertThat(desk.type(SOURCE, "desk, and on")).as("until it is chosen").isInstanceOf(Stale.class);
        assertThat(stands()).isEqualTo("phone");

        assertThat(desk.takeOther(SOURCE, "desk, and on")).isEqualTo(new Saved(1));
        assertThat(shown).containsExactly("phone");
        assertThat(setAside()).containsExactly("desk, and on", "desk");
        assertThat(desk.type(SOURCE, "phone, desk")).isEqualTo(new Saved(2));

        assertThat(phone.type(SOURCE, "phone again")).isInstanceOf(Stale.class);
        assertThat(phone.keepMine(SOURCE, "phone again!")).isEqualTo(new Saved(3));
        assertThat(stands()).isEqualTo("phone again!");
        assertThat(setAside()).contains("phone, desk");
    }

    @Test
    void whatIsClickedIsNotAskedAbout() {
        DraftPage desk = page();
        DraftPage phone = page();
        phone.save("machine", "big");
        assertThat(desk.save("machine", "small")).isEqualTo(new Saved(2));
    }

    @Test
    void aTextFromTheBrowsersStoreIsShownUnlessAnotherWrote() {
        save("one", 0);
        DraftPage page = page();
        var shown = new ArrayList<String>();
        page.bind(SOURCE, shown::add);

        assertThat(page.restore(SOURCE, "one two", 1, "")).isEqualTo(new Saved(2));
        assertThat(shown).containsExactly("one two");
        assertThat(page().restore(SOURCE, "one three", 1, "")).isInstanceOf(Stale.class);
        assertThat(shown).containsExactly("one two");
    }

    /** The server was killed when it had kept a text and not yet said so. */
    @Test
    void aTextThatArrivedUnansweredIsNoOther() {
        save("one", 0);
        save("one two", 1);
        assertThat(page().restore(SOURCE, "one two three", 1, "one two")).isEqualTo(new Saved(3));
    }

    @Test
    void aBrowserCanNotNameFieldsAtWill() {
        DraftPage page = page();
        assertThat(page.type("machine", "1")).isEqualTo(new Refused());
        assertThat(page.restore("anything", "1", 0, "")).isEqualTo(new Refused());
        assertThat(page.type("", "1")).isEqualTo(new Refused());
        assertThat(page.type(SOURCE, "x".repeat(DraftPage.LONGEST + 1))).isEqualTo(new Refused());
        assertThat(page.takeOther(SOURCE, "there is none")).isEqualTo(new Refused());
        assertThat(page.keepMine(SOURCE, "there is none")).isEqualTo(new Refused());
        assertThat(drafts.all(ada, LAB)).isEmpty();
    }
}
