package sinews.model.log;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * An entry that is to be appended.
 *
 * @param type stable name of the event type, never a class name: letters, digits, '.', '-' and '_'
 * @param version version of the event type, from 1
 * @param payload JSON text; the log stores its canonical form, see {@link CanonicalJson}
 * @param recordedAt the moment of the decision, given by the caller's clock
 */
public record NewEntry(String type, int version, String payload, Instant recordedAt) {

    private static final Pattern TYPE_NAME = Pattern.compile("[A-Za-z0-9._-]+");

    /**
     * Checks the fields and brings the payload into canonical form.
     *
     * @throws IllegalArgumentException if the type name or version is out of range, or if the
     *     payload is not one JSON value
     */
    public NewEntry {
        if (!isTypeName(type)) {
            throw new IllegalArgumentException(
                    "The entry type \"%s\" must be letters, digits, '.', '-' or '_'."
                            .formatted(type));
        }
        if (version < 1) {
            throw new IllegalArgumentException(
                    "The version of entry type %s is %d; it must be 1 or more."
                            .formatted(type, version));
        }
        payload = CanonicalJson.of(payload);
    }

    static boolean isTypeName(String type) {
        return TYPE_NAME.matcher(type).matches();
    }
}
