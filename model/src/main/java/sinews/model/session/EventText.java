package sinews.model.session;

import sinews.model.rules.TurnOutcome;
import sinews.model.scenario.Inject;
import sinews.model.scenario.Location;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Nation;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Seat;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What happened, in a sentence for the log feed and the review. */
public final class EventText {
    private EventText() {}

    /** The sentence for an event that happened in this state, that is, the state before it. */
    public static String of(SessionState before, SessionEvent event) {
        return switch (event) {
            case SessionEvent.SessionOpened e -> "STARTEX: " + e.info().name() + ".";
            case SessionEvent.SessionBranched e -> branched(e.info());
            case SessionEvent.PhaseBegun e -> phase(before, e);
            case SessionEvent.MoveProposed e -> proposed(before, e.proposal());
            case SessionEvent.ConsentAnswered e -> answered(before, e);
            case SessionEvent.ProposalWithdrawn e ->
                    "Withdrawn: " + summary(before, e.proposal()) + because(e.reason());
            case SessionEvent.ProposalExpired e ->
                    "Expired without all consents: " + summary(before, e.proposal()) + ".";
            case SessionEvent.TurnSubmitted e ->
                    "%s has submitted turn %d.".formatted(seat(before, e.seat()), e.turn());
            case SessionEvent.InjectDelivered e -> delivered(before, e);
            case SessionEvent.InjectRescheduled e ->
                    "Inject moved from turn %d to turn %d: %s."
                            .formatted(e.fromTurn(), e.toTurn(), title(before, e.inject()));
            case SessionEvent.InjectSkipped e ->
                    "Inject skipped: " + title(before, e.inject()) + because(e.reason());
            case SessionEvent.CorrectionNoted e -> correction(before, e.correction());
            case SessionEvent.TurnAdjudicated e -> adjudicated(e);
            case SessionEvent.ActionUndone e -> undone(before, e.position());
            case SessionEvent.ObservationNoted e ->
                    "Observation by %s: %s".formatted(e.author(), e.text());
            case SessionEvent.SessionEnded e -> "ENDEX in turn %d.".formatted(e.turn());
        };
    }

    /** Who decided it: a seat, the facilitator, or the facilitator for a seat. */
    public static String who(SessionState before, SessionEvent event) {
        return switch (event) {
            case SessionEvent.MoveProposed e -> by(before, e.by(), e.proposal().seat());
            case SessionEvent.ConsentAnswered e -> by(before, e.by(), e.seat());
            case SessionEvent.TurnSubmitted e -> by(before, e.by(), e.seat());
            case SessionEvent.ProposalWithdrawn e ->
                    by(
                            before,
                            e.by(),
                            before.proposal(e.proposal()).map(Proposal::seat).orElse(e.by()));
            case SessionEvent.ObservationNoted e -> e.author();
            default -> "Facilitator";
        };
    }

    /** The name of a seat, or of the facilitator. */
    public static String seat(SessionState state, String id) {
        if (id.equals(Command.FACILITATOR)) {
            return "Facilitator";
        }
        return name(state.scenario().seats(), Seat::id, Seat::name, id);
    }

    private static String by(SessionState state, String by, String seat) {
        return by.equals(seat) || !by.equals(Command.FACILITATOR)
                ? seat(state, by)
                : "Facilitator for " + seat(state, seat);
    }

    private static String branched(SessionInfo info) {
        Origin from = info.origin();
        return from == null
                ? "Branch: %s.".formatted(info.name())
                : "Branch: %s. All before is as in %s up to turn %d, %s."
                        .formatted(
                                info.name(),
                                from.name(),
                                from.turn(),
                                Decider.phaseName(from.phase()));
    }

    private static String phase(SessionState before, SessionEvent.PhaseBegun e) {
        String phase =
                e.phase().name().charAt(0) + e.phase().name().substring(1).toLowerCase(Locale.ROOT);
        String turn =
                before.scenario().turns().stream()
                        .skip(e.turn() - 1L)
                        .findFirst()
                        .map(t -> ", " + t.name())
                        .orElse("");
        return "Turn %d%s: %s.".formatted(e.turn(), turn, phase);
    }

    private static String proposed(SessionState before, Proposal p) {
        return "Proposed: " + bare(p.summary()) + because(p.reason()) + answers(before, p);
    }

    private static String answers(SessionState before, Proposal p) {
        StringBuilder text = new StringBuilder();
        for (Consent c : p.consents()) {
            String seat = seat(before, c.need().seat());
            switch (c.answer()) {
                case GIVEN -> text.append(' ').append(seat).append(" agrees.");
                case REFUSED ->
                        text.append(' ')
                                .append(seat)
                                .append(" refuses")
                                .append(because(c.reason()));
                case NOT_ASKED -> text.append(' ').append(seat).append(" was not asked.");
                case PENDING -> text.append(" Waits for ").append(seat).append('.');
            }
        }
        return text.toString();
    }

    private static String answered(SessionState before, SessionEvent.ConsentAnswered e) {
        return "%s %s: %s"
                .formatted(
                        seat(before, e.seat()),
                        e.yes() ? "agrees" : "refuses",
                        summary(before, e.proposal()) + because(e.reason()));
    }

    private static String delivered(SessionState before, SessionEvent.InjectDelivered e) {
        Inject inject =
                e.adHoc() != null
                        ? e.adHoc()
                        : before.mselItem(e.inject()).map(MselItem::inject).orElse(null);
        if (inject == null) {
            return "Inject delivered: " + e.inject() + ".";
        }
        String line = inject.headline().isBlank() ? inject.title() : inject.headline();
        return "Inject%s: %s.".formatted(e.adHoc() == null ? "" : " (ad hoc)", bare(line));
    }

    private static String correction(SessionState before, Correction c) {
        Scenario scenario = before.scenario();
        return "Correction: %+d %s of %s at %s%s"
                .formatted(
                        c.delta(),
                        name(
                                scenario.materiel(),
                                Materiel::id,
                                Materiel::name,
                                c.stock().materiel()),
                        name(scenario.nations(), Nation::id, Nation::name, c.stock().owner()),
                        name(scenario.locations(), Location::id, Location::name, c.stock().place()),
                        because(c.reason()));
    }

    private static <T> String name(
            List<T> all, Function<T, String> id, Function<T, String> name, String wanted) {
        return all.stream()
                .filter(t -> id.apply(t).equals(wanted))
                .findFirst()
                .map(name)
                .orElse(wanted);
    }

    private static String adjudicated(SessionEvent.TurnAdjudicated e) {
        List<TurnOutcome.MoveResult> failed =
                e.moves().stream().filter(m -> m.failure() != null).toList();
        int fill = e.measures().fillBp();
        return "Turn %d adjudicated: %d moves enacted, %d failed; %s."
                .formatted(
                        e.turn(),
                        e.moves().size() - failed.size(),
                        failed.size(),
                        e.measures().asked() == 0
                                ? "nothing asked for yet"
                                : "demand met so far %d.%d %%"
                                        .formatted(fill / 100, fill % 100 / 10));
    }

    private static String undone(SessionState before, long position) {
        return before.undo().stream()
                .filter(u -> u.position() == position)
                .findFirst()
                .map(u -> "Undone: " + u.what())
                .orElse("Undone: entry " + position + ".");
    }

    private static String summary(SessionState before, String proposal) {
        return before.proposal(proposal).map(p -> bare(p.summary())).orElse(proposal);
    }

    private static String title(SessionState before, String inject) {
        return before.mselItem(inject).map(m -> bare(m.inject().title())).orElse(inject);
    }

    private static String because(String reason) {
        return reason.isBlank() ? "." : " – " + bare(reason) + ".";
    }

    private static String bare(String sentence) {
        String s = sentence.strip();
        return s.endsWith(".") ? s.substring(0, s.length() - 1) : s;
    }
}
