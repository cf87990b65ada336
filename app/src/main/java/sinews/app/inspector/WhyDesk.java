package sinews.app.inspector;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Board;
import sinews.model.explain.Explainer;
import sinews.model.rules.Rules;
import sinews.model.session.SessionState;
import sinews.model.session.Timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Works out answers to "why?" in the background, one after another, and keeps them until the board
 * changes. Called on the thread of the screen only.
 */
public final class WhyDesk {
    private final Rules rules;
    private final Supplier<CompletableFuture<Timeline>> timeline;
    private final Executor background;
    private final Executor fx;
    private final Map<Subject, List<Answer>> known = new HashMap<>();
    private @Nullable Board board;
    private @Nullable CompletableFuture<Explainer> explainer;

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
        this.rules = rules;
        this.timeline = timeline;
        this.background = background;
        this.fx = fx;
    }

    /** The answers about a subject if they are at hand, else null. */
    @Nullable List<Answer> known(SessionState state, Subject subject) {
        follow(state);
        return known.get(subject);
    }

    /**
     * Works the answers about a subject out.
     *
     * @param then given the answers on the screen's thread; none when they could not be worked out
     *     or the board has changed meanwhile
     */
    void ask(SessionState state, Subject subject, Consumer<List<Answer>> then) {
        follow(state);
        Board asked = state.board();
        CompletableFuture<Explainer> ready = explainer;
        if (ready == null) {
            ready = timeline.get().thenApplyAsync(t -> new Explainer(t, rules), background);
        }
        CompletableFuture<List<Answer>> answers =
                ready.thenApplyAsync(x -> Answer.of(x, state, subject), background);
        // The next question waits for this answer: an explainer serves one thread at a time.
        CompletableFuture<Explainer> before = ready;
        explainer = answers.handle((a, e) -> e).thenCompose(e -> before);
        var unused =
                answers.exceptionally(e -> List.of())
                        .thenAcceptAsync(
                                found -> {
                                    if (asked == board) {
                                        known.put(subject, found);
                                        then.accept(found);
                                    }
                                },
                                fx);
    }

    private void follow(SessionState state) {
        if (state.board() != board) {
            board = state.board();
            known.clear();
            explainer = null;
        }
    }
}
