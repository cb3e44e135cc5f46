package dev.pagewalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseOutOfReachTest {

    @Test
    void aServerThatIsNotThereIsExplainedWithTheSettings() throws Exception {
        int unused;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            unused = socket.getLocalPort();
        }
        SQLException refused = catchThrowableOfType(
                SQLException.class,
                () -> DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + unused + "/pagewalk", "a", "b"));

        var analysis = new DatabaseOutOfReach().analyze(new IllegalStateException("start", refused));

        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).contains("can't be reached", "127.0.0.1:" + unused);
        assertThat(analysis.getAction()).contains("PAGEWALK_DATABASE,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"28P01", "3D000"})
    void whoIsNotLetInIsToldToo(String state) {
        assertThat(new DatabaseOutOfReach().analyze(new SQLException("no", state)))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"42S02", "90020", ""})
    void otherTroubleIsLeftAlone(String state) {
        assertThat(new DatabaseOutOfReach().analyze(new SQLException("no", state)))
                .isNull();
    }
}
