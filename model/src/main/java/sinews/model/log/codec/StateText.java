package sinews.model.log.codec;

import sinews.model.board.Board;
import sinews.model.log.CanonicalJson;
import sinews.model.scenario.Inject;
import sinews.model.session.Correction;
import sinews.model.session.MselItem;
import sinews.model.session.Phase;
import sinews.model.session.Proposal;
import sinews.model.session.SessionState;
import sinews.model.session.SessionState.Observation;

import java.util.List;

/**
 * A session's state as one text, the same for equal states: stored at the end of each turn, so that
 * a replay can be held against it.
 */
public final class StateText {
    private final EventCodec codec;

    /** Everything but the scenario and what was set up, which the first entry holds. */
    private record Stored(
            long position,
            int turn,
            Phase phase,
            boolean ended,
            Board board,
            List<Item> msel,
            List<Proposal> proposals,
            List<String> submitted,
            List<Correction> corrections,
            List<Observation> observations) {}

    /** Without the position, so that texts written before it was kept are the same. */
    private record Item(Inject inject, MselItem.Status status, int turn, int tick, boolean adHoc) {}

    /** Writes with the short forms of this codec. */
    public StateText(EventCodec codec) {
        this.codec = codec;
    }

    /** The text of a state. */
    public String of(SessionState s) {
        return CanonicalJson.of(
                codec.gson()
                        .toJson(
                                new Stored(
                                        s.position(),
                                        s.turn(),
                                        s.phase(),
                                        s.ended(),
                                        s.board(),
                                        s.msel().stream()
                                                .map(
                                                        m ->
                                                                new Item(
                                                                        m.inject(),
                                                                        m.status(),
                                                                        m.turn(),
                                                                        m.tick(),
                                                                        m.adHoc()))
                                                .toList(),
                                        s.proposals(),
                                        s.submitted().stream().sorted().toList(),
                                        s.corrections(),
                                        s.observations())));
    }
}
