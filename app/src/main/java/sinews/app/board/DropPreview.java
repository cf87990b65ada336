package sinews.app.board;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import sinews.app.board.DropAnswer.Option;
import sinews.app.board.DropAnswer.Welcome;
import sinews.model.scenario.Location;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Answers for all places while something is dragged or a destination is chosen: from the map at
 * once, from the rules as they come, the place that is looked at first. Fills the card and lights
 * up the way. For the screen's thread; the rules are asked elsewhere.
 */
final class DropPreview {
    /** Answers that take longer say so. */
    private static final Duration SLOW = Duration.millis(500);

    private final Drops drops;
    private final Executor executor;
    private final DropCard card;
    private final BiConsumer<List<String>, String> route;
    private final Map<String, DropAnswer> answers = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final PauseTransition slow = new PauseTransition(SLOW);
    private Runnable told = () -> {};
    private @Nullable Consumer<DropAnswer> waiting;
    private @Nullable String waitingFor;
    private @Nullable String shown;
    private volatile boolean ended;

    /**
     * @param route lights up lanes toward a place
     */
    DropPreview(
            Drops drops, Executor executor, DropCard card, BiConsumer<List<String>, String> route) {
        this.drops = drops;
        this.executor = executor;
        this.card = card;
        this.route = route;
        for (Location l : drops.destinations()) {
            String why = drops.atOnce(l);
            if (!why.isEmpty()) {
                answers.put(l.id(), DropAnswer.refused(l.id(), why));
            }
        }
    }

    /** Asks for all places in turn, the nearest to where it is now first. */
    void askAll(Runnable whenTold) {
        told = whenTold;
        Location from = drops.from();
        List<Location> order = new ArrayList<>(drops.destinations());
        order.removeIf(l -> answers.containsKey(l.id()));
        order.sort(
                Comparator.comparingDouble(
                        l ->
                                Math.hypot(
                                        l.latitude() - from.latitude(),
                                        l.longitude() - from.longitude())));
        executor.execute(
                () -> {
                    for (Location l : order) {
                        if (ended) {
                            return;
                        }
                        answered(drops.at(l));
                    }
                });
    }

    private void answered(DropAnswer answer) {
        if (Platform.isFxApplicationThread()) {
            take(answer);
        } else {
            Platform.runLater(() -> take(answer));
        }
    }

    private void take(DropAnswer answer) {
        if (ended || answers.putIfAbsent(answer.place(), answer) != null) {
            return;
        }
        told.run();
        if (answer.place().equals(waitingFor)) {
            Consumer<DropAnswer> next = waiting;
            waitingFor = null;
            if (next != null) {
                next.accept(answer);
            }
            return;
        }
        if (answer.place().equals(shown)) {
            present(answer);
        }
    }

    /** Every place that can be thought of, in the scenario's order. */
    List<Location> places() {
        return drops.destinations();
    }

    Drops drops() {
        return drops;
    }

    /** What is known of a place by now; null while the rules have not answered. */
    @Nullable DropAnswer answer(String place) {
        return answers.get(place);
    }

    /** As far as it is known; what is not refused yet is welcome. */
    Welcome welcome(String place) {
        DropAnswer answer = answers.get(place);
        return answer == null ? Welcome.YES : answer.welcome();
    }

    /** Shows what dropping on a place would bring, or why it cannot be; null shows nothing. */
    void show(@Nullable String place) {
        if (place == null || place.equals(shown)) {
            shown = place;
            if (place == null) {
                slow.stop();
                route.accept(List.of(), "");
            }
            return;
        }
        shown = place;
        DropAnswer known = answers.get(place);
        if (known != null) {
            present(known);
            return;
        }
        card.ask(drops.what() + " → " + drops.name(place));
        slow.setOnFinished(e -> card.slow());
        slow.playFromStart();
        route.accept(List.of(), place);
        if (asked.add(place)) {
            Location l = drops.scenario().location(place);
            executor.execute(() -> answered(drops.at(l)));
        }
    }

    private void present(DropAnswer answer) {
        slow.stop();
        card.show(drops, answer);
        Option first = answer.first();
        route.accept(first == null ? List.of() : first.quote().lanes(), answer.place());
    }

    /** Goes on as soon as the rules have answered for a place. */
    void whenKnown(String place, Consumer<DropAnswer> next) {
        DropAnswer known = answers.get(place);
        if (known != null) {
            next.accept(known);
            return;
        }
        waiting = next;
        waitingFor = place;
        if (asked.add(place)) {
            Location l = drops.scenario().location(place);
            executor.execute(() -> answered(drops.at(l)));
        }
    }

    /** No more answers are wanted. */
    void end() {
        ended = true;
        slow.stop();
        told = () -> {};
    }
}
