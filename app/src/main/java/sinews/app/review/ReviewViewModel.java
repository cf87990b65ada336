package sinews.app.review;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import sinews.app.deal.DealText;
import sinews.model.review.Decisions;
import sinews.model.session.Logged;
import sinews.model.session.SessionEvent;
import sinews.model.session.SessionState;
import sinews.model.session.Timeline;
import sinews.model.session.Timeline.Step;
import sinews.model.session.Timeline.TurnMark;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;

/** Where one stands in a session under review, and what there is to see there. */
public final class ReviewViewModel {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Timeline timeline;
    private final Decisions decisions;
    private final ZoneId zone;
    private final ReadOnlyLongWrapper position = new ReadOnlyLongWrapper(this, "position");
    private final ReadOnlyObjectWrapper<SessionState> state;

    /** Begins at the last entry. */
    public ReviewViewModel(Timeline timeline, ZoneId zone) {
        this.timeline = timeline;
        this.zone = zone;
        decisions = Decisions.of(timeline);
        position.set(timeline.last());
        state = new ReadOnlyObjectWrapper<>(this, "state", timeline.latest());
    }

    public Timeline timeline() {
        return timeline;
    }

    public Decisions decisions() {
        return decisions;
    }

    /** Position of the entry last applied. */
    public ReadOnlyLongProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /** The session as it was there. */
    public ReadOnlyObjectProperty<SessionState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Goes to a position, or the nearest there is. */
    public void go(long to) {
        long there = Math.clamp(to, timeline.first(), timeline.last());
        if (there != position.get()) {
            state.set(timeline.stateAt(there).state());
            position.set(there);
        }
    }

    /** One entry on or back. */
    public void entry(int by) {
        go(position.get() + by);
    }

    /** To the next or the last proposal or answer. */
    public void decision(int by) {
        step(
                by,
                timeline.steps().stream()
                        .filter(s -> s.proposal() != null)
                        .mapToLong(Step::position));
    }

    /** To the next or the last result of a turn, or to an end of the log. */
    public void turn(int by) {
        step(
                by,
                LongStream.concat(
                        LongStream.of(timeline.first(), timeline.last()),
                        timeline.turns().stream()
                                .mapToLong(t -> t.adjudicated() > 0 ? t.adjudicated() : t.end())));
    }

    private void step(int by, LongStream stops) {
        long now = position.get();
        if (by > 0) {
            stops.filter(p -> p > now).min().ifPresent(this::go);
        } else {
            stops.filter(p -> p < now).max().ifPresent(this::go);
        }
    }

    /** Whether there is nothing after this. */
    public boolean atEnd() {
        return position.get() == timeline.last();
    }

    /** What was decided here or last before. */
    public Optional<Step> step() {
        long now = position.get();
        List<Step> steps = timeline.steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).position() <= now) {
                return Optional.of(steps.get(i));
            }
        }
        return Optional.empty();
    }

    /** The proposal that the decision here is about, with what became of it. */
    public Optional<Decisions.Decision> decision() {
        return step().map(Step::proposal).flatMap(decisions::of);
    }

    /** Such as "Turn 3, week 1", "End of turn 3" once it is adjudicated, "ENDEX in turn 3". */
    public String when() {
        SessionState s = state.get();
        int tick = s.board().tick();
        if (s.ended()) {
            return "ENDEX in turn " + s.turn();
        }
        if (tick >= s.scenario().firstTick(s.turn())) {
            return "End of turn " + s.turn();
        }
        String text = DealText.turnWeek(s.scenario(), tick);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Clock time and entry, such as "14:32:08 · entry 5 of 20". */
    public String where() {
        return "%s · entry %,d of %,d"
                .formatted(
                        CLOCK.format(logged().time().atZone(zone)),
                        position.get(),
                        timeline.last());
    }

    private Logged logged() {
        return timeline.entries().get((int) (position.get() - timeline.first()));
    }

    /** Where a position lies along the session, 0–1: every turn is equally wide. */
    public double along(long at) {
        List<TurnMark> turns = timeline.turns();
        int all = state.get().scenario().turns().size();
        for (TurnMark t : turns) {
            if (at <= t.end() || t.equals(turns.getLast())) {
                double part = (at - t.begun() + 0.5) / (t.end() - t.begun() + 1.0);
                return (t.turn() - 1 + Math.clamp(part, 0, 1)) / all;
            }
        }
        return 0;
    }

    /** The position that lies nearest to a point along the session. */
    public long positionAt(double along) {
        long best = timeline.first();
        for (Logged e : timeline.entries()) {
            if (Math.abs(along(e.position()) - along) < Math.abs(along(best) - along)) {
                best = e.position();
            }
        }
        return best;
    }

    /** Positions at which something of this kind happened. */
    public List<Long> marks(Class<? extends SessionEvent> kind) {
        return timeline.entries().stream()
                .filter(e -> kind.isInstance(e.event()))
                .map(Logged::position)
                .toList();
    }
}
