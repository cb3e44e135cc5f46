package dev.pagewalk.people;

import dev.pagewalk.course.Progress;
import org.jspecify.annotations.Nullable;

/**
 * An account as other rooms see it: no password, no secret.
 *
 * @param id account id, the key to everything in {@link Progress}
 * @param userName the name typed to sign in; null for a guest
 * @param displayName how the person wants to be called; checked text, but still text: never put it into HTML unescaped
 * @param guest true until a guest claims the account by signing up
 * @param demo true for the two accounts of demo mode
 * @param language language tag the person chose, such as "zh"; null when the browser decides
 * @param colorScheme "light", "dark" or null for the system's
 */
public record Person(
        long id,
        @Nullable String userName,
        String displayName,
        Role role,
        boolean guest,
        boolean demo,
        @Nullable String language,
        @Nullable String colorScheme) {}
