package sinews.model.session;

import sinews.model.scenario.Inject;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Decides on injects. They can be delivered, moved and skipped in any phase. */
final class InjectDecider {

    SessionEvent deliver(SessionState state, String by, String id) {
        MselItem item = checkedItem(state, id);
        if (item.status() == MselItem.Status.DELIVERED) {
            throw new Refusal(
                    "SIN-INJECT",
                    "The inject '%s' was delivered in turn %d already."
                            .formatted(item.inject().title(), item.turn()));
        }
        return delivered(state, by, item);
    }

    private static SessionEvent delivered(SessionState state, String by, MselItem item) {
        Inject inject = item.inject();
        return new SessionEvent.InjectDelivered(
                by, inject.id(), state.turn(), tick(state, inject), null);
    }

    /** Effects begin in the turn that is adjudicated next, never after its last tick. */
    private static int tick(SessionState state, Inject inject) {
        int index = state.turn() - 1;
        if (state.phase() == Phase.DEBRIEF && !state.lastTurn()) {
            index++;
        }
        int length = state.scenario().turns().get(index).ticks();
        return state.board().tick() + Math.clamp(inject.startTick(), 0, length - 1);
    }

    /** The planned injects that fall due when a turn's Plan begins, overdue ones included. */
    List<SessionEvent> due(SessionState state, String by) {
        return state.msel().stream()
                .filter(m -> m.status() == MselItem.Status.PLANNED && m.turn() <= state.turn())
                .map(m -> delivered(state, by, m))
                .toList();
    }

    List<SessionEvent> deliverAll(SessionState state, Command.DeliverDue c) {
        if (c.injects().isEmpty()) {
            throw new Refusal("SIN-INJECT", "No inject is named; choose at least one to deliver.");
        }
        Set<String> seen = new HashSet<>();
        List<SessionEvent> events = new ArrayList<>();
        for (String id : c.injects()) {
            if (!seen.add(id)) {
                throw new Refusal(
                        "SIN-INJECT",
                        "The inject '%s' is named twice; name it once."
                                .formatted(checkedItem(state, id).inject().title()));
            }
            events.add(deliver(state, c.by(), id));
        }
        return events;
    }

    SessionEvent adHoc(SessionState state, Command.AdHocInject c) {
        Inject inject = c.inject();
        Decider.requireText(
                inject.id(), "SIN-INJECT", "The inject has no id; give it one, such as adhoc-1.");
        Decider.requireText(
                inject.title(),
                "SIN-INJECT",
                "The inject has no title; say in a few words what happens.");
        if (state.mselItem(inject.id()).isPresent()) {
            throw new Refusal(
                    "SIN-INJECT",
                    "There is an inject '%s' already; choose another id.".formatted(inject.id()));
        }
        EffectCheck.problem(state, inject)
                .ifPresent(
                        sentence -> {
                            throw new Refusal("SIN-INJECT", sentence);
                        });
        return new SessionEvent.InjectDelivered(
                c.by(), inject.id(), state.turn(), tick(state, inject), inject);
    }

    SessionEvent reschedule(SessionState state, Command.RescheduleInject c) {
        MselItem item = checkedItem(state, c.inject());
        notDelivered(item, "moved");
        int last = state.scenario().turns().size();
        if (c.turn() < state.turn() || c.turn() > last) {
            throw new Refusal(
                    "SIN-TURN",
                    "Turn %d cannot be chosen; an inject can be moved to turn %d to %d."
                            .formatted(c.turn(), state.turn(), last));
        }
        return new SessionEvent.InjectRescheduled(c.by(), c.inject(), item.turn(), c.turn());
    }

    SessionEvent skip(SessionState state, Command.SkipInject c) {
        MselItem item = checkedItem(state, c.inject());
        notDelivered(item, "skipped");
        if (item.status() == MselItem.Status.SKIPPED) {
            throw new Refusal(
                    "SIN-INJECT",
                    "The inject '%s' is skipped already.".formatted(item.inject().title()));
        }
        Decider.requireText(
                c.reason(),
                "SIN-REASON",
                "Skipping '%s' needs a reason; say why it is left out."
                        .formatted(item.inject().title()));
        return new SessionEvent.InjectSkipped(c.by(), c.inject(), c.reason());
    }

    private static void notDelivered(MselItem item, String what) {
        if (item.status() == MselItem.Status.DELIVERED) {
            throw new Refusal(
                    "SIN-INJECT",
                    String.format(
                            Locale.ROOT,
                            "The inject '%s' was delivered in turn %d and cannot be %s any more.",
                            item.inject().title(),
                            item.turn(),
                            what));
        }
    }

    private static MselItem checkedItem(SessionState state, String id) {
        return state.mselItem(id)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        "SIN-INJECT",
                                        "There is no inject '%s' in the MSEL.".formatted(id)));
    }
}
