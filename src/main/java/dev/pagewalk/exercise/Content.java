package dev.pagewalk.exercise;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that an exercise depends on: its files, below {@value #SHARED} those that exercises share, such as the
 * misconceptions with their texts, and its id, from which numbers are drawn. What {@code approve} writes isn't among
 * them: it is about the content; nor is the schema, whose version the files name themselves.
 */
public final class Content {

    /** Begins the names of files that don't lie in the exercise's own folder. */
    public static final String SHARED = "shared/";

    private static final int FORMER_DIGITS = 32;

    private final String id;
    private final Map<String, String> files;
    private final String formerHash;
    /** Asked for at each look at a lesson, so computed once. */
    private final String hash;

    /**
     * All of it.
     *
     * @param id of the exercise; empty of files that are no exercise
     * @param files text by name
     * @param formerHash what the first release filed attempts under: over the own files and what was approved; empty of
     *     kept content
     */
    public Content(String id, Map<String, String> files, String formerHash) {
        this.id = id;
        this.files = Collections.unmodifiableMap(new TreeMap<>(files));
        this.formerHash = formerHash;
        MessageDigest digest = sha256();
        digest.update((id + "\0").getBytes(StandardCharsets.UTF_8));
        this.hash = hash(digest, this.files);
    }

    public String id() {
        return id;
    }

    /** Text by name. */
    public Map<String, String> files() {
        return files;
    }

    /** What the first release filed attempts under; empty of kept content. */
    public String formerHash() {
        return formerHash;
    }

    /** SHA-256 over the id, names and contents, as 64 hexadecimal digits. */
    public String hash() {
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content content && content.hash.equals(hash) && content.formerHash.equals(formerHash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    private static String hash(MessageDigest digest, Map<String, String> files) {
        files.forEach((name, text) -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update((name + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Content that was kept. */
    public static Content kept(String id, Map<String, String> files) {
        return new Content(id, files, "");
    }

    /**
     * The content of files just read.
     *
     * @param id of the exercise
     * @param own files of the exercise's folder
     * @param approved the file of what was approved; null if there is none
     * @param shared what it uses of the files that exercises share, by name below {@value #SHARED}
     */
    public static Content of(
            String id, Map<String, String> own, @Nullable String approved, Map<String, String> shared) {
        var all = new TreeMap<>(own);
        if (approved != null) {
            all.put(Approval.FILE, approved);
        }
        String former = hash(sha256(), all).substring(0, FORMER_DIGITS);
        all.remove(Approval.FILE);
        shared.forEach((name, text) -> all.put(SHARED + name, text));
        return new Content(id, all, former);
    }

    /** The files of the exercise's own folder. */
    public Map<String, String> own() {
        return files(false);
    }

    /** What it uses of the files that exercises share, by name below {@value #SHARED}. */
    public Map<String, String> shared() {
        return files(true);
    }

    private Map<String, String> files(boolean shared) {
        var some = new TreeMap<String, String>();
        files.forEach((name, text) -> {
            if (name.startsWith(SHARED) == shared) {
                some.put(shared ? name.substring(SHARED.length()) : name, text);
            }
        });
        return some;
    }

    /** SHA-256 of a text, as 64 hexadecimal digits. */
    public static String hash(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }
}
