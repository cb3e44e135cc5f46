package dev.pagewalk.ui.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.pagewalk.people.Accounts;
import dev.pagewalk.people.Device;
import dev.pagewalk.people.Devices;
import dev.pagewalk.people.Person;
import dev.pagewalk.people.SignUp;
import dev.pagewalk.ui.AppTest;
import jakarta.servlet.http.Cookie;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AppTest
@AutoConfigureMockMvc
class StaySignedInTest {

    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @Autowired
    MockMvc web;

    @Autowired
    Accounts accounts;

    @Autowired
    Devices devices;

    String name;
    Person ada;

    @BeforeEach
    void somebody() throws Exception {
        name = "a" + UUID.randomUUID().toString().substring(0, 12);
        ada = accounts.signUp(new SignUp(name, "correct horse", "Ada"));
    }

    private Cookie signIn() throws Exception {
        return device(web.perform(post("/login")
                        .param("username", name)
                        .param("password", "correct horse")
                        .header("User-Agent", FIREFOX)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"))
                .andReturn());
    }

    private static Cookie device(MvcResult result) {
        return result.getResponse().getCookie(StaySignedIn.COOKIE);
    }

    private static MockHttpServletRequestBuilder open(Cookie... cookies) {
        MockHttpServletRequestBuilder request = get("/account").header("Accept", "text/html,*/*");
        return cookies.length == 0 ? request : request.cookie(cookies);
    }

    /** Whose the session of the request is; there are no views here to be shown. */
    private static Optional<Long> signedIn(MvcResult result) {
        var session = (MockHttpSession) result.getRequest().getSession();
        return Optional.ofNullable((SecurityContext) session.getAttribute(SPRING_SECURITY_CONTEXT_KEY))
                .map(context -> ((AccountUser) context.getAuthentication().getPrincipal()).accountId());
    }

    @Test
    void aPasswordMakesTheBrowserADevice() throws Exception {
        Cookie cookie = signIn();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSecure()).isFalse();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.getMaxAge()).isEqualTo(60 * 24 * 3600);
        assertThat(devices.of(ada.id())).extracting(Device::name).containsExactly("Firefox · Windows");
    }

    @Test
    void overASecureConnectionTheCookieStaysThere() throws Exception {
        Cookie cookie = device(web.perform(post("/login")
                        .secure(true)
                        .param("username", name)
                        .param("password", "correct horse")
                        .with(csrf()))
                .andReturn());
        assertThat(cookie.getSecure()).isTrue();
    }

    @Test
    void aPageWithoutItsSessionIsOpenedAllTheSame() throws Exception {
        Cookie cookie = signIn();
        MvcResult opened = web.perform(open(cookie)).andReturn();
        assertThat(signedIn(opened)).contains(ada.id());
        assertThat(device(opened).getValue()).as("renewed").isEqualTo(cookie.getValue());
        assertThat(signedIn(web.perform(open()).andReturn())).isEmpty();
    }

    @Test
    void onlyPagesSignInAgain() throws Exception {
        Cookie cookie = signIn();
        assertThat(signedIn(web.perform(
                                get("/account").header("Accept", "image/png").cookie(cookie))
                        .andReturn()))
                .isEmpty();
        assertThat(signedIn(web.perform(post("/account")
                                .header("Accept", "text/html")
                                .cookie(cookie)
                                .with(csrf()))
                        .andReturn()))
                .isEmpty();
    }

    @Test
    void anEndedDeviceIsForgottenByTheBrowserToo() throws Exception {
        Cookie cookie = signIn();
        devices.endAll(ada.id());
        MvcResult refused = web.perform(open(cookie)).andReturn();
        assertThat(signedIn(refused)).isEmpty();
        assertThat(device(refused).getMaxAge()).isZero();
        for (String guess : new String[] {"' or 1=1 --", "x".repeat(5_000)}) {
            assertThat(signedIn(web.perform(open(new Cookie(StaySignedIn.COOKIE, guess)))
                            .andReturn()))
                    .isEmpty();
        }
    }

    @Test
    void endingADeviceEndsWhatIsOpenInIt() throws Exception {
        Cookie cookie = signIn();
        var session = new MockHttpSession();
        assertThat(signedIn(web.perform(open(cookie).session(session)).andReturn()))
                .isPresent();

        devices.end(ada.id(), devices.of(ada.id()).getFirst().id());

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void signingOutEndsTheDevice() throws Exception {
        Cookie cookie = signIn();
        MvcResult left = web.perform(post("/logout").cookie(cookie).with(csrf()))
                .andExpect(status().isFound())
                .andReturn();
        assertThat(device(left).getMaxAge()).isZero();
        assertThat(devices.of(ada.id())).isEmpty();
        assertThat(signedIn(web.perform(open(cookie)).andReturn())).isEmpty();
    }

    @Test
    void whoSignsInAgainIsOnTheSameDevice() throws Exception {
        Cookie cookie = signIn();
        MvcResult again = web.perform(post("/login")
                        .param("username", name)
                        .param("password", "correct horse")
                        .cookie(cookie)
                        .with(csrf()))
                .andReturn();
        assertThat(device(again).getValue()).isEqualTo(cookie.getValue());
        assertThat(devices.of(ada.id())).hasSize(1);
    }

    @Test
    void whoSignsInAsSomebodyElseIsNobodyElseAnyMore() throws Exception {
        Cookie cookie = signIn();
        String other = name + "2";
        Person bob = accounts.signUp(new SignUp(other, "correct horse", "Bob"));
        MvcResult again = web.perform(post("/login")
                        .param("username", other)
                        .param("password", "correct horse")
                        .cookie(cookie)
                        .with(csrf()))
                .andReturn();
        assertThat(devices.of(ada.id())).isEmpty();
        assertThat(devices.owner(device(again).getValue()))
                .hasValueSatisfying(owner -> assertThat(owner.person().id()).isEqualTo(bob.id()));
        assertThat(((MockHttpSession) again.getRequest().getSession()).isInvalid())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 | Chrome · Linux
            Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0 | Edge · Windows
            Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1 | Safari · iPhone
            Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36 MicroMessenger/8.0 | WeChat · Android
            <script>alert(1)</script> | ''
            - | ''
            """)
    void aDeviceIsNamedByWhatTheBrowserSays(String userAgent, String expected) {
        assertThat(DeviceName.of(userAgent)).isEqualTo(expected);
    }
}
