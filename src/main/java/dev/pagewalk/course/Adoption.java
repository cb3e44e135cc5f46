package dev.pagewalk.course;

import dev.pagewalk.exercise.Content;
import dev.pagewalk.library.Versions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Attempts of the first release, which kept no content, get it from a folder with the same files. */
@Service
public class Adoption {

    private final AttemptRepository attempts;
    private final Versions versions;

    Adoption(AttemptRepository attempts, Versions versions) {
        this.attempts = attempts;
        this.versions = versions;
    }

    /**
     * Gives attempts of the first release their content: it is the same files.
     *
     * @param path of the exercise's folder
     * @return how many
     */
    @Transactional
    public int adopt(String path, Content content) {
        boolean wanted = !content.formerHash().isEmpty()
                && attempts.existsByVersionHashIsNullAndContentHash(content.formerHash());
        return wanted ? attempts.adopt(content.formerHash(), versions.keep(path, content)) : 0;
    }
}
