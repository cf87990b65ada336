package sinews.app.board;

import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardItem.LineItem;
import sinews.app.board.BoardItem.StockItem;
import sinews.app.board.Destinations.Proposed;
import sinews.model.board.Board;
import sinews.model.board.LineState;
import sinews.model.rules.MoveQuote;
import sinews.model.scenario.Location;
import sinews.model.scenario.Mode;
import sinews.model.scenario.Scenario;
import sinews.model.session.SeatView;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/**
 * What dropping one item on a place would bring: asks the rules elsewhere, fills the card and
 * lights up the route. One preview serves one drag; answers are kept as long.
 */
final class DropPreview {
    private final Scenario scenario;
    private final Board board;
    private final BoardRules rules;
    private final SeatView viewer;
    private final Executor executor;
    private final BoardItem item;
    private final DropCard card;
    private final BiConsumer<List<String>, String> route;
    private final Map<String, MoveQuote> answers = new HashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private @Nullable String shown;

    /**
     * @param viewer who looks
     * @param route lights up lanes toward a place
     */
    DropPreview(
            Scenario scenario,
            Board board,
            BoardRules rules,
            SeatView viewer,
            Executor executor,
            BoardItem item,
            DropCard card,
            BiConsumer<List<String>, String> route) {
        this.scenario = scenario;
        this.board = board;
        this.rules = rules;
        this.viewer = viewer;
        this.executor = executor;
        this.item = item;
        this.card = card;
        this.route = route;
    }

    /** Places the item can go to. */
    List<Location> destinations() {
        return switch (item) {
            case StockItem s -> Destinations.ofStock(scenario, board, s.key());
            case LineItem l -> Destinations.ofLine(scenario, board, l.line());
            default -> List.of();
        };
    }

    /** Shows what dropping on a place would bring; null shows nothing. */
    void show(@Nullable String place) {
        if (place == null || place.equals(shown)) {
            shown = place;
            return;
        }
        shown = place;
        MoveQuote known = answers.get(place);
        Proposed p = proposed(place);
        if (known != null) {
            answered(place, p, known);
            return;
        }
        card.ask(heading(p, place));
        route.accept(List.of(), place);
        if (asked.add(place)) {
            executor.execute(() -> ask(place, p));
        }
    }

    private void ask(String place, Proposed p) {
        MoveQuote quote = viewer.of(scenario, rules.quote(board, p.seat(), p.move()));
        Runnable done =
                () -> {
                    answers.put(place, quote);
                    if (place.equals(shown)) {
                        answered(place, p, quote);
                    }
                };
        if (Platform.isFxApplicationThread()) {
            done.run();
        } else {
            Platform.runLater(done);
        }
    }

    private void answered(String place, Proposed p, MoveQuote quote) {
        card.answer(heading(p, place), way(place, quote), scenario, board, quote);
        route.accept(quote.lanes(), place);
    }

    private Proposed proposed(String place) {
        return switch (item) {
            case StockItem s -> Destinations.ofStockTo(scenario, board, s.key(), place);
            case LineItem l -> Destinations.ofLineTo(scenario, board, l.line(), place);
            default -> throw new IllegalStateException("nothing to move: " + item);
        };
    }

    private String heading(Proposed p, String place) {
        String to = scenario.location(place).name();
        return switch (item) {
            case StockItem s ->
                    ShortNumber.exact(p.quantity())
                            + " "
                            + scenario.materiel(s.key().materiel()).label()
                            + " → "
                            + to;
            case LineItem l -> "Co-produce " + label(l.line()) + " → " + to;
            default -> to;
        };
    }

    private String label(String line) {
        LineState state = board.lines().get(line);
        return state == null ? line : scenario.materiel(state.materiel()).label();
    }

    private String way(String place, MoveQuote quote) {
        return switch (item) {
            case StockItem s ->
                    scenario.location(s.key().place()).name()
                            + " – "
                            + scenario.location(place).name()
                            + modes(quote);
            default -> "At " + scenario.location(place).name();
        };
    }

    private String modes(MoveQuote quote) {
        Set<String> words = new LinkedHashSet<>();
        for (String lane : quote.lanes()) {
            Mode mode = scenario.lane(lane).mode();
            words.add(mode.name().toLowerCase(Locale.ROOT));
        }
        return words.isEmpty() ? "" : " by " + String.join(" and ", new ArrayList<>(words));
    }
}
