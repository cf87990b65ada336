package sinews.model.review;

import org.jspecify.annotations.Nullable;

import sinews.model.session.Logged;
import sinews.model.session.SessionEvent;
import sinews.model.session.Timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How long the room took from each inject to its next decision.
 *
 * @param injects in the order they were delivered
 */
public record Responses(List<Response> injects) {

    /**
     * @param delivered position of the delivery
     * @param turn turn of the delivery
     * @param answer position of the next move proposed, null when none followed
     * @param took time between the two by the clock, null when none followed
     * @param answerTurn turn of that move, 0 when none followed
     */
    public record Response(
            String inject,
            long delivered,
            int turn,
            @Nullable Long answer,
            @Nullable Duration took,
            int answerTurn) {}

    public Responses {
        injects = List.copyOf(injects);
    }

    public static Responses of(Timeline timeline) {
        Set<Long> undone = Timeline.undone(timeline.entries());
        List<Logged> entries =
                timeline.entries().stream().filter(e -> !undone.contains(e.action())).toList();
        List<Response> found = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).event() instanceof SessionEvent.InjectDelivered inject) {
                found.add(response(entries, i, inject));
            }
        }
        return new Responses(found);
    }

    private static Response response(
            List<Logged> entries, int from, SessionEvent.InjectDelivered inject) {
        Logged delivery = entries.get(from);
        for (Logged later : entries.subList(from + 1, entries.size())) {
            if (later.event() instanceof SessionEvent.MoveProposed move) {
                return new Response(
                        inject.inject(),
                        delivery.position(),
                        inject.turn(),
                        later.position(),
                        Duration.between(delivery.time(), later.time()),
                        move.proposal().turn());
            }
        }
        return new Response(inject.inject(), delivery.position(), inject.turn(), null, null, 0);
    }
}
