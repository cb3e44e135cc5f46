package dev.pagewalk.ui.account;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Limits how often something may be tried for a key: a name, an address, a name from an address.
 *
 * <p>Each key has as many tries as a minute allows, refilled evenly. The least recently used of 20,000 keys is
 * forgotten first, so that an attacker with many names can't fill the memory.
 */
@Component
public class TryLimiter {

    private static final int KEYS = 20_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > KEYS;
        }
    };

    /** Uses up one try; false if there is none left now. */
    public synchronized boolean tryOnce(String key, int perMinute) {
        return buckets.computeIfAbsent(key, fresh -> bucket(perMinute)).tryConsume(1);
    }

    /** Gives a try back, because it succeeded. */
    synchronized void giveBack(String key) {
        Bucket bucket = buckets.get(key);
        if (bucket != null) {
            bucket.addTokens(1);
        }
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
