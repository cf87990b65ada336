package sinews.model.session;

import sinews.model.rules.Rules;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Seat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an audience of all seats may see of a session: what every seat may see, without the figures
 * behind it. It holds nothing else, so whatever is made from it alone can tell no secret. See
 * docs/decisions/0004-public-view.md.
 *
 * @param session name of the session
 * @param marking handling marking
 * @param turn 1-based turn now
 * @param turns turns of the exercise
 * @param ended true after ENDEX
 * @param date calendar date of the board
 * @param news injects told to all, in the order they were delivered
 * @param met demand met of all nations together, a turn each, oldest first; turns in which it would
 *     tell one nation's figure are left out
 * @param losses of the turn that is looked back on, of nations that every seat sees
 */
public record PublicView(
        String session,
        String marking,
        int turn,
        int turns,
        Phase phase,
        boolean ended,
        LocalDate date,
        List<News> news,
        List<Met> met,
        List<PublicBoard.Loss> losses,
        PublicBoard board) {

    public PublicView {
        news = List.copyOf(news);
        met = List.copyOf(met);
        losses = List.copyOf(losses);
    }

    /**
     * An inject told to all.
     *
     * @param inject its id
     * @param turn turn it was delivered in
     * @param body what participants read, Markdown
     */
    public record News(String inject, int turn, String headline, String body) {}

    /**
     * Demand met by the end of a turn.
     *
     * @param percent of all that was asked so far, weighted as in the measures
     */
    public record Met(int turn, int percent) {}

    /**
     * What the public may see of a session as it stands.
     *
     * @param losses of the turn that is looked back on, of whichever nations; only those of nations
     *     that every seat sees are kept
     */
    public static PublicView of(SessionState state, Rules rules, List<PublicBoard.Loss> losses) {
        Scenario scenario = state.scenario();
        return new PublicView(
                state.info().name(),
                state.info().marking(),
                state.turn(),
                scenario.turns().size(),
                state.phase(),
                state.ended(),
                scenario.dateOf(state.board().tick()),
                news(state),
                met(state),
                losses.stream()
                        .filter(l -> seenByAll(PublicBoards.audience(scenario), l.owner()))
                        .toList(),
                PublicBoards.of(state, rules));
    }

    private static List<News> news(SessionState state) {
        return state.msel().stream()
                .filter(m -> m.status() == MselItem.Status.DELIVERED)
                .filter(m -> toldToAll(state.scenario(), m))
                .filter(m -> !m.inject().headline().isBlank())
                .sorted(Comparator.comparingLong(MselItem::position))
                .map(
                        m ->
                                new News(
                                        m.inject().id(),
                                        m.turn(),
                                        m.inject().headline(),
                                        m.inject().body()))
                .toList();
    }

    private static boolean toldToAll(Scenario scenario, MselItem item) {
        List<Seat> seats = scenario.seats();
        return item.inject().seats().contains("*")
                || (!seats.isEmpty()
                        && seats.stream().allMatch(s -> item.inject().visibleTo(s.id())));
    }

    private static List<Met> met(SessionState state) {
        return state.reports().stream()
                .filter(r -> tellsNoNation(state.scenario(), r))
                .map(r -> new Met(r.turn(), r.measures().fillBp() / 100))
                .toList();
    }

    /**
     * Whether nobody can subtract what they see from the whole and be left with one nation: of the
     * nations that asked for something, the public and each seat see all, or miss two at least.
     */
    private static boolean tellsNoNation(Scenario scenario, SessionState.TurnReport report) {
        Set<String> asking = new HashSet<>();
        report.measures().demands().stream()
                .filter(d -> d.asked() > 0)
                .forEach(d -> asking.add(d.nation()));
        List<Seat> seats = PublicBoards.audience(scenario);
        long open = asking.stream().filter(n -> !seenByAll(seats, n)).count();
        return open != 1
                && seats.stream()
                        .allMatch(s -> asking.stream().filter(n -> !s.seesNation(n)).count() != 1);
    }

    private static boolean seenByAll(List<Seat> seats, String nation) {
        return seats.stream().allMatch(s -> s.seesNation(nation));
    }
}
