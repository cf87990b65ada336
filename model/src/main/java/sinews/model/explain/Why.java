package sinews.model.explain;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A link of a chain of causes: a step that a rule explains, or a root where the chain ends. */
public sealed interface Why {

    /** One sentence on what happened. */
    String what();

    /** What on the board it is about, or null. */
    @Nullable Thing about();

    /** Nations whose figures it tells. */
    List<String> nations();

    /**
     * A number that a rule gave.
     *
     * @param tick in which the rule was applied
     * @param operands what it was applied to
     * @param formula over the names of the operands; gives the result
     * @param causes why the operands are what they are, the one that bound first
     */
    record Step(
            Rule rule,
            int tick,
            String what,
            List<Operand> operands,
            String formula,
            Operand result,
            @Nullable Thing about,
            List<String> nations,
            List<Why> causes)
            implements Why {
        public Step {
            operands = List.copyOf(operands);
            nations = List.copyOf(nations);
            causes = List.copyOf(causes);
        }
    }

    /** What a chain may end in. */
    enum Kind {
        INJECT,
        DECISION,
        INITIAL,
        /** It goes on where a seat may not look. */
        UNSEEN
    }

    /**
     * Where a chain ends.
     *
     * @param detail the reason given for a decision, the headline of an inject, the source of an
     *     initial value; may be empty
     */
    record Root(Kind kind, String what, String detail, @Nullable Thing about, List<String> nations)
            implements Why {
        public Root {
            nations = List.copyOf(nations);
        }
    }

    /** Where a chain ends for a seat that may not see what lies behind. */
    Root UNSEEN =
            new Root(
                    Kind.UNSEEN, "What lies behind this is not yours to see.", "", null, List.of());

    /** The links that bound, from this one to the root. */
    default List<Why> path() {
        List<Why> path = new ArrayList<>();
        Why at = this;
        path.add(at);
        while (at instanceof Step step && !step.causes().isEmpty()) {
            at = step.causes().getFirst();
            path.add(at);
        }
        return path;
    }
}
