package sinews.model.rules;

import java.util.List;

/**
 * Why something cannot be done: a value, not an exception.
 *
 * @param code stable code a user can quote, such as SIN-MONEY
 * @param sentence what is wrong, where, and what would make it possible
 * @param about nations whose figures the sentence tells; a seat that does not see them is told less
 */
public record Rejection(String code, String sentence, List<String> about) {

    public Rejection {
        about = List.copyOf(about);
    }

    /** One that tells nobody's figures. */
    public Rejection(String code, String sentence) {
        this(code, sentence, List.of());
    }
}
