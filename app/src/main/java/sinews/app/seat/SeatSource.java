package sinews.app.seat;

import sinews.model.rules.Rules;
import sinews.model.scenario.Scenario;
import sinews.model.session.Timeline;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** What seats' answers are worked out from, and where. Safe for all threads. */
final class SeatSource {
    private final Rules rules;
    private final Supplier<CompletableFuture<Timeline>> timeline;
    private final Executor background;
    private final Executor screen;
    private final Map<String, Rules> known = new ConcurrentHashMap<>();

    /**
     * @param timeline reads the session so far
     * @param background where answers are worked out
     * @param screen runs what changes the screen
     */
    SeatSource(
            Rules rules,
            Supplier<CompletableFuture<Timeline>> timeline,
            Executor background,
            Executor screen) {
        this.rules = rules;
        this.timeline = timeline;
        this.background = background;
        this.screen = screen;
    }

    Rules rules() {
        return rules;
    }

    /**
     * The rules as a seat knows them.
     *
     * @param scenario as it knows it
     */
    Rules known(String seat, Scenario scenario) {
        return known.computeIfAbsent(seat, id -> Rules.of(scenario));
    }

    Supplier<CompletableFuture<Timeline>> timeline() {
        return timeline;
    }

    Executor background() {
        return background;
    }

    Executor screen() {
        return screen;
    }
}
