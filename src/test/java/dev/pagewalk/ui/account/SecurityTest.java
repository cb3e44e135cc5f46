package dev.pagewalk.ui.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.pagewalk.people.Accounts;
import dev.pagewalk.people.SignUp;
import dev.pagewalk.ui.AppTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AppTest
@AutoConfigureMockMvc
class SecurityTest {

    @Autowired
    MockMvc web;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void demoAccounts() {
        accounts.demoAccounts();
    }

    @Test
    void whoIsNotSignedInIsSentToTheSignInPage() throws Exception {
        web.perform(get("/")).andExpect(status().isFound()).andExpect(redirectedUrl("/login"));
        web.perform(get("/lesson/anything")).andExpect(redirectedUrl("/login"));
    }

    @Test
    void aPasswordLetsInAndTheSessionGetsAnotherId() throws Exception {
        var session = new MockHttpSession();
        String before = session.getId();
        MvcResult result = web.perform(
                        signIn("student", "student").session(session).with(request -> {
                            request.setRequestedSessionIdValid(true);
                            return request;
                        }))
                .andExpect(redirectedUrl("/"))
                .andReturn();
        assertThat(result.getRequest().getSession().getId()).isNotEqualTo(before);
    }

    @Test
    void aFormFromAnotherSiteDoesNothing() throws Exception {
        web.perform(post("/login").param("username", "student").param("password", "student"))
                .andExpect(redirectedUrl("/login?expired"));
        web.perform(post("/logout")).andExpect(status().isForbidden());
    }

    @Test
    void guessingIsSlowedDownForThatNameOnly() throws Exception {
        accounts.signUp(new SignUp("victim", "correct horse", "Victim"));
        for (int i = 0; i < 6; i++) {
            web.perform(signIn("victim", "guess " + i)).andExpect(redirectedUrl("/login?error"));
        }
        web.perform(signIn("Victim", "correct horse")).andExpect(redirectedUrl("/login?busy"));
        web.perform(signIn("instructor", "instructor")).andExpect(redirectedUrl("/"));
    }

    @Test
    void signingInOftenIsNoGuessing() throws Exception {
        for (int i = 0; i < 10; i++) {
            web.perform(signIn("student", "student")).andExpect(redirectedUrl("/"));
        }
    }

    @Test
    void hostileInputIsJustAWrongPassword() throws Exception {
        for (String name : new String[] {"' or 1=1 --", "x".repeat(100_000), "\u0000", "\u202E", "", "\uD800"}) {
            web.perform(signIn(name, "y".repeat(100_000))).andExpect(redirectedUrl("/login?error"));
        }
    }

    @Test
    void answersCarryTheHeadersThatProtectThem() throws Exception {
        web.perform(get("/"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().exists("Content-Security-Policy"));
    }

    @Test
    void anotherSitesNameIsNotAnsweredInDemoMode() throws Exception {
        web.perform(get("/login").with(request -> {
                    request.setServerName("evil.example");
                    return request;
                }))
                .andExpect(status().isBadRequest());
    }

    private static MockHttpServletRequestBuilder signIn(String name, String password) {
        return post("/login")
                .param("username", name)
                .param("password", password)
                .with(csrf());
    }
}
