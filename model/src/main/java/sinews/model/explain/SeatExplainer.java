package sinews.model.explain;

import org.jspecify.annotations.Nullable;

import sinews.model.explain.Why.Root;
import sinews.model.explain.Why.Step;
import sinews.model.rules.Rules;
import sinews.model.session.SeatSession;
import sinews.model.session.SessionState;
import sinews.model.session.Timeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Explains numbers to a seat. Each answer is worked out twice: from what the seat may see, and from
 * all there is. What both say is shown; where they part, or a step tells a figure of a nation the
 * seat does not see, the chain ends in {@link Why#UNSEEN}. So nothing is shown that was not
 * reckoned from what the seat may see alone, and nothing that is not true. Not safe for several
 * threads at once. See docs/decisions/0006-seat-explanations.md.
 */
public final class SeatExplainer {
    private final SeatSession seat;
    private final Explainer seen;
    private final Explainer all;
    private final Set<String> cargo = new HashSet<>();

    /**
     * @param timeline all of a session up to now
     * @param rules those of its scenario
     * @param seat the session as the seat knows it
     * @param known the rules of the scenario as the seat knows it
     */
    public SeatExplainer(Timeline timeline, Rules rules, SeatSession seat, Rules known) {
        this.seat = seat;
        SessionState told = seat.state();
        Frames whole = new Frames(timeline);
        Frames frames = new Frames(timeline, seat, whole);
        for (int tick = 0; tick <= frames.last(); tick++) {
            cargo.addAll(frames.at(tick).before().cargo().keySet());
            cargo.addAll(frames.at(tick).after().cargo().keySet());
        }
        seen = new Explainer(Desk.forSeat(frames, told, known, told, true));
        all = new Explainer(Desk.forSeat(whole, timeline.latest(), rules, told, false));
    }

    /**
     * The answer to a question as far as the seat may see it; null when there is none.
     *
     * @param question asked of an explainer, the same each time
     */
    public @Nullable Why answer(Function<Explainer, @Nullable Why> question) {
        Why known = known(question);
        Why whole = question.apply(all);
        if (known == null) {
            return null;
        }
        return whole == null ? Why.UNSEEN : common(known, whole);
    }

    /** What the seat would say who knows nothing else; it may be wrong. */
    @Nullable Why known(Function<Explainer, @Nullable Why> question) {
        try {
            return question.apply(seen);
        } catch (RuntimeException somethingIsNotThere) {
            return Why.UNSEEN;
        }
    }

    /** What is told alike by what the seat may see and by all there is. */
    private Why common(Why known, Why whole) {
        if (!shown(known) || !alike(known, whole)) {
            return Why.UNSEEN;
        }
        if (!(known instanceof Step step) || !(whole instanceof Step from)) {
            return known;
        }
        List<Why> causes = new ArrayList<>();
        for (Why cause : from.causes()) {
            Why found =
                    step.causes().stream()
                            .filter(k -> alike(k, cause))
                            .findFirst()
                            .map(k -> common(k, cause))
                            .orElse(Why.UNSEEN);
            if (causes.isEmpty() || !found.equals(Why.UNSEEN)) {
                causes.add(found);
            }
        }
        return new Step(
                step.rule(),
                step.tick(),
                step.what(),
                step.operands(),
                step.formula(),
                step.result(),
                step.about(),
                step.nations(),
                causes);
    }

    /** Whether two links are the same but for what they follow from. */
    private static boolean alike(Why a, Why b) {
        if (a instanceof Step s && b instanceof Step t) {
            return bare(s).equals(bare(t));
        }
        return a instanceof Root && a.equals(b);
    }

    private static Step bare(Step s) {
        return new Step(
                s.rule(),
                s.tick(),
                s.what(),
                s.operands(),
                s.formula(),
                s.result(),
                s.about(),
                s.nations(),
                List.of());
    }

    private boolean shown(Why why) {
        return why.nations().stream().allMatch(seat.view()::sees) && shown(why.about());
    }

    private boolean shown(@Nullable Thing thing) {
        SessionState s = seat.state();
        return switch (thing) {
            case null -> true;
            case Thing.OfDemand t ->
                    s.scenario().demands().stream().anyMatch(d -> d.id().equals(t.demand()));
            case Thing.OfStock t -> seat.view().sees(t.stock().owner());
            case Thing.OfLine t -> s.board().lines().containsKey(t.line());
            case Thing.OfOrder t -> s.board().orders().containsKey(t.order());
            case Thing.OfCargo t -> cargo.contains(t.cargo());
            case Thing.OfNation t -> seat.view().sees(t.nation());
            case Thing.OfDeal t -> s.proposal(t.proposal()).isPresent();
            case Thing.OfInject t -> s.mselItem(t.inject()).isPresent();
            // Everybody can see these.
            case Thing.OfLane t -> true;
            case Thing.OfStrait t -> true;
            case Thing.OfPlace t -> true;
        };
    }
}
