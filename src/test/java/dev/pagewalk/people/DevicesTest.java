package dev.pagewalk.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.database.DatabaseTest;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DatabaseTest
@RecordApplicationEvents
class DevicesTest {

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    Devices devices;

    @Autowired
    Accounts accounts;

    @Autowired
    EntityManager entities;

    @Autowired
    ApplicationEvents events;

    Person ada;
    Person bob;

    @BeforeEach
    void twoPeople() {
        ada = accounts.newGuest().person();
        bob = accounts.newGuest().person();
    }

    private void later(int days) {
        entities.createNativeQuery("update device set last_seen_at = last_seen_at - interval '" + days
                        + "' day, expires_at = expires_at - interval '" + days + "' day")
                .executeUpdate();
        entities.clear();
    }

    private boolean lives(Devices.NewDevice device) {
        return devices.owner(device.token()).isPresent();
    }

    @Test
    void aTokenSaysWhoseDeviceItIs() {
        Devices.NewDevice phone = devices.add(ada.id(), "Chrome · Android");

        assertThat(devices.owner(phone.token())).contains(new Devices.Owner(phone.id(), ada));
        assertThat(devices.owner("guess")).isEmpty();
        assertThat(devices.of(ada.id())).extracting(Device::name).containsExactly("Chrome · Android");
        assertThat(devices.of(bob.id())).isEmpty();
    }

    @Test
    void theTokenItselfIsNotStored() {
        Devices.NewDevice phone = devices.add(ada.id(), "");
        entities.flush();
        var stored = (String)
                entities.createNativeQuery("select token_hash from device").getSingleResult();
        assertThat(stored).matches("[0-9a-f]{64}").isNotEqualTo(phone.token());
        assertThat(devices.owner(stored)).as("a hash is no token").isEmpty();
    }

    @Test
    void itExpiresSixtyDaysAfterItWasSeenLast() {
        Devices.NewDevice phone = devices.add(ada.id(), "");
        later(59);
        assertThat(lives(phone)).isTrue();
        devices.seen(phone.id());
        later(59);
        assertThat(lives(phone)).isTrue();
        later(2);
        assertThat(lives(phone)).isFalse();
        assertThat(devices.of(ada.id())).isEmpty();
        devices.seen(phone.id());
        assertThat(lives(phone)).as("what has expired can't be renewed").isFalse();
    }

    @Test
    void oneIsEndedAndItsSessionsAreTold() {
        Devices.NewDevice phone = devices.add(ada.id(), "");
        Devices.NewDevice desk = devices.add(ada.id(), "");

        devices.end(bob.id(), phone.id());
        assertThat(lives(phone)).as("nobody ends another's").isTrue();
        devices.end(ada.id(), phone.id());

        assertThat(lives(phone)).isFalse();
        assertThat(lives(desk)).isTrue();
        devices.seen(phone.id());
        assertThat(lives(phone)).isFalse();
        assertThat(events.stream(DevicesEnded.class))
                .singleElement()
                .satisfies(told -> assertThat(told.ids()).containsExactly(phone.id()));
    }

    @Test
    void allOthersOrAllAreEnded() {
        Devices.NewDevice one = devices.add(ada.id(), "");
        Devices.NewDevice two = devices.add(ada.id(), "");
        Devices.NewDevice bobs = devices.add(bob.id(), "");
        devices.endOthers(ada.id(), two.id());
        assertThat(lives(one)).isFalse();
        assertThat(lives(two)).isTrue();
        devices.endAll(ada.id());
        assertThat(lives(two)).isFalse();
        assertThat(lives(bobs)).isTrue();
    }

    @Test
    void theOldestGivesWayToTheNewest() {
        Devices.NewDevice first = devices.add(ada.id(), "");
        for (int i = 0; i < Devices.MOST; i++) {
            devices.add(ada.id(), "x".repeat(1_000));
        }
        assertThat(devices.of(ada.id())).hasSize(Devices.MOST);
        assertThat(lives(first)).isFalse();
    }

    @Test
    void aNewPasswordEndsWhatWasSignedInWithTheOldOne() {
        Devices.NewDevice phone = devices.add(ada.id(), "");
        Devices.NewDevice bobs = devices.add(bob.id(), "");
        publisher.publishEvent(new PasswordChanged(ada.id()));
        assertThat(lives(phone)).isFalse();
        assertThat(lives(bobs)).isTrue();
    }
}
