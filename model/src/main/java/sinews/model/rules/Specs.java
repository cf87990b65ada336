package sinews.model.rules;

import sinews.model.scenario.Line;

/** A line's specification with something of it changed in play. */
final class Specs {
    private Specs() {}

    /** The same with security built in. */
    static Line baked(Line l) {
        return with(l, true, l.revealedBp());
    }

    /** The same with so much of its capacity known to an opponent. */
    static Line revealed(Line l, int bp) {
        return with(l, l.bakedIn(), bp);
    }

    private static Line with(Line l, boolean bakedIn, int revealedBp) {
        return new Line(
                l.id(),
                l.name(),
                l.materiel(),
                l.location(),
                l.nation(),
                l.licenceHolder(),
                l.minRate(),
                l.baseRate(),
                l.surgeRate(),
                l.maxRate(),
                l.rate(),
                l.rampBp(),
                l.lead(),
                l.wip(),
                l.bins(),
                l.sources(),
                l.phase(),
                l.schedule(),
                l.security(),
                bakedIn,
                revealedBp,
                l.outputSoFar(),
                l.capitalPerUnit(),
                l.terminationBp(),
                l.referenceLot(),
                l.provenance());
    }
}
