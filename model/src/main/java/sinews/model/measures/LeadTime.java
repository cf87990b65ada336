package sinews.model.measures;

import sinews.model.board.OrderState;
import sinews.model.session.Timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where the time from signature to arrival of a contract went, as the mean over the units that
 * arrived: contract = effective − signed; queue = started − effective; build = completed − the
 * later of started and effective; wait = handed out − the later of completed and effective, and
 * time without lift on the way; sail = the rest until arrival. What was begun or finished before
 * the contract was in force has no queue and no build. The five add up to arrived − signed. Units
 * are followed first in, first out ({@link LotTrace}).
 *
 * <p><i>Say it: of the months from signature to delivery, how many were paper, how many a place in
 * the queue, how many work, and how many the sea.</i>
 *
 * @param order id of the contract
 * @param arrived units that arrived at their destination
 * @param contract tenths of a week, as are the four that follow
 */
public record LeadTime(
        String order,
        long arrived,
        long contract,
        long queue,
        long build,
        long waiting,
        long sailing) {

    /** Tenths of a week from signature to arrival; each part is cut, so their sum may be less. */
    public long total() {
        return contract + queue + build + waiting + sailing;
    }

    /** Of every contract of which something arrived during play, by id. */
    public static List<LeadTime> of(Timeline timeline) {
        Map<String, OrderState> orders = timeline.latest().board().orders();
        List<LeadTime> found = new ArrayList<>();
        new LotTrace(timeline)
                .arrivals()
                .forEach(
                        (id, arrivals) -> {
                            OrderState order = orders.get(id);
                            if (order != null) {
                                found.add(of(order, arrivals));
                            }
                        });
        return found;
    }

    private static LeadTime of(OrderState order, List<LotTrace.Arrival> arrivals) {
        int signed = order.signed();
        int effective = Math.max(signed, order.terms().effective());
        long units = 0;
        long contract = 0;
        long queue = 0;
        long build = 0;
        long wait = 0;
        long sail = 0;
        for (LotTrace.Arrival a : arrivals) {
            int inForce = Math.min(effective, a.handedOut());
            int began = Math.max(inForce, a.started());
            int ready = Math.max(inForce, a.completed());
            units += a.units();
            contract += a.units() * (inForce - signed);
            queue += a.units() * (began - inForce);
            build += a.units() * (ready - began);
            wait += a.units() * (a.handedOut() - ready + a.waited());
            sail += a.units() * (a.arrived() - a.handedOut() - a.waited());
        }
        return new LeadTime(
                order.terms().id(),
                units,
                contract * 10 / units,
                queue * 10 / units,
                build * 10 / units,
                wait * 10 / units,
                sail * 10 / units);
    }
}
