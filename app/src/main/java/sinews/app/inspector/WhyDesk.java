package sinews.app.inspector;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Board;
import sinews.model.explain.Explainer;
import sinews.model.explain.Why;
import sinews.model.rules.Rules;
import sinews.model.session.Timeline;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Works out answers to "why?" in the background, one after another, and keeps them until the board
 * changes. Called on the thread of the screen only.
 */
public final class WhyDesk {
    /** Answers questions of one position. */
    @FunctionalInterface
    public interface Answers {
        @Nullable Why to(Function<Explainer, @Nullable Why> question);
    }

    private final Function<Timeline, Answers> answers;
    private final Supplier<CompletableFuture<Timeline>> timeline;
    private final Executor background;
    private final Executor fx;
    private final Map<Question, Why> known = new HashMap<>();
    private @Nullable Board board;
    private @Nullable CompletableFuture<Answers> explainer;

    /**
     * @param timeline reads the session so far
     * @param background where answers are worked out
     * @param fx runs what changes the screen
     */
    public WhyDesk(
            Rules rules,
            Supplier<CompletableFuture<Timeline>> timeline,
            Executor background,
            Executor fx) {
        this(
                t -> {
                    Explainer all = new Explainer(t, rules);
                    return q -> q.apply(all);
                },
                timeline,
                background,
                fx);
    }

    /**
     * @param answers who answers about a session so far
     */
    public WhyDesk(
            Function<Timeline, Answers> answers,
            Supplier<CompletableFuture<Timeline>> timeline,
            Executor background,
            Executor fx) {
        this.answers = answers;
        this.timeline = timeline;
        this.background = background;
        this.fx = fx;
    }

    /** The answer to a question if it is at hand, else null. */
    @Nullable Why known(Sight sight, Question question) {
        follow(sight.board());
        return known.get(question);
    }

    /**
     * Works out the answer to a question.
     *
     * @param then given the answer on the screen's thread; null when there is none yet. It is not
     *     called when the board has changed meanwhile.
     */
    void ask(Sight sight, Question question, Consumer<@Nullable Why> then) {
        follow(sight.board());
        Board asked = sight.board();
        CompletableFuture<Answers> ready = explainer;
        if (ready == null) {
            ready = timeline.get().thenApplyAsync(answers, background);
        }
        CompletableFuture<Optional<Why>> answer =
                ready.thenApplyAsync(
                        x -> Optional.ofNullable(x.to(e -> question.answer(e, sight))), background);
        // The next question waits for this answer: an explainer serves one thread at a time.
        CompletableFuture<Answers> before = ready;
        explainer = answer.handle((a, e) -> e).thenCompose(e -> before);
        var unused =
                answer.exceptionally(e -> Optional.empty())
                        .thenAcceptAsync(
                                found -> {
                                    if (asked == board) {
                                        found.ifPresent(why -> known.put(question, why));
                                        then.accept(found.orElse(null));
                                    }
                                },
                                fx);
    }

    private void follow(Board now) {
        if (now != board) {
            board = now;
            known.clear();
            explainer = null;
        }
    }
}
