package dev.pagewalk.library;

import dev.pagewalk.database.OwnTransaction;
import dev.pagewalk.exercise.Content;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.file.ExerciseLoader;
import dev.pagewalk.exercise.version.KeptJson;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Exercises as they were when somebody began them: content by hash, each text once, for ever. */
@Service
public class Versions {

    private final VersionRepository versions;
    private final ContentTextRepository texts;
    private final OwnTransaction transaction;
    private final Clock clock;

    Versions(VersionRepository versions, ContentTextRepository texts, OwnTransaction transaction, Clock clock) {
        this.versions = versions;
        this.texts = texts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * An exercise's content that was kept.
     *
     * @param path of its folder when it was kept first
     */
    public record Kept(String path, Content content) {

        /** The exercise that it was; empty if what reads files today refuses it. */
        public Optional<Exercise> exercise() {
            return ExerciseLoader.reopen(path, content).exercise();
        }
    }

    /**
     * Keeps content unless it is kept already. It is when this returns, whatever becomes of the caller's transaction:
     * the next caller, who may bring the same, must see it.
     *
     * @param path of the exercise's folder
     * @return its hash
     */
    public synchronized String keep(String path, Content content) {
        String hash = content.hash();
        if (!versions.existsById(hash)) {
            transaction.run(() -> add(hash, path, content));
        }
        return hash;
    }

    private void add(String hash, String path, Content content) {
        var manifest = new TreeMap<String, String>();
        content.files().forEach((name, text) -> manifest.put(name, keep(text)));
        var row = new VersionRow();
        row.hash = hash;
        row.path = path;
        row.exerciseId = content.id();
        row.manifest = KeptJson.texts(manifest);
        row.keptAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        versions.saveAndFlush(row);
    }

    private String keep(String text) {
        String hash = Content.hash(text);
        if (!texts.existsById(hash)) {
            var row = new ContentTextRow();
            row.hash = hash;
            row.content = text;
            texts.saveAndFlush(row);
        }
        return hash;
    }

    /** The content with this hash; empty if it was never kept. */
    @Transactional(readOnly = true)
    public Optional<Kept> find(String hash) {
        return versions.findById(hash).map(row -> {
            Map<String, String> manifest = KeptJson.texts(row.manifest);
            var byHash = new LinkedHashMap<String, String>();
            texts.findByHashIn(manifest.values()).forEach(text -> byHash.put(text.hash, text.content));
            var files = new TreeMap<String, String>();
            manifest.forEach((name, text) -> files.put(name, byHash.get(text)));
            return new Kept(row.path, Content.kept(row.exerciseId, files));
        });
    }
}
