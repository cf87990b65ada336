package sinews.model.explain;

import org.jspecify.annotations.Nullable;

import sinews.model.explain.Why.Kind;
import sinews.model.explain.Why.Root;
import sinews.model.explain.Why.Step;

import java.util.ArrayList;
import java.util.List;

/**
 * Follows causes: the first of each step in full, the others as branches that follow their first
 * causes only.
 */
final class Tracer {
    /** No chain is longer: each step goes back in time, or up a bill of materials. */
    private static final int DEEPEST = 120;

    private static final int BRANCHES = 4;

    /** A cause not followed yet. */
    interface Lead {
        /**
         * @param main whether it is followed with its branches
         */
        Why follow(boolean main);
    }

    final Desk desk;
    final TheatreWhy theatre;
    final StockWhy stock;
    final ShipmentWhy shipment;
    final LaneWhy lane;
    final DockWhy dock;
    final SupplyWhy supply;
    final LineWhy line;
    final PlanWhy plan;
    final MeasureWhy measure;
    final MoneyWhy money;
    final CapitalWhy capital;
    final ConfidenceWhy confidence;
    final TrustWhy trust;
    private int depth;

    Tracer(Desk desk) {
        this.desk = desk;
        theatre = new TheatreWhy(this);
        stock = new StockWhy(this);
        shipment = new ShipmentWhy(this);
        lane = new LaneWhy(this);
        dock = new DockWhy(this);
        supply = new SupplyWhy(this);
        line = new LineWhy(this);
        plan = new PlanWhy(this);
        measure = new MeasureWhy(this);
        money = new MoneyWhy(this);
        capital = new CapitalWhy(this);
        confidence = new ConfidenceWhy(this);
        trust = new TrustWhy(this);
    }

    Made step(Rule rule, int tick, String what) {
        return new Made(rule, tick, what);
    }

    private List<Why> follow(boolean main, List<Lead> leads) {
        if (depth > DEEPEST) {
            return List.of(
                    new Root(
                            Kind.INITIAL,
                            "The chain goes back to how things stood at STARTEX.",
                            "the scenario",
                            null,
                            List.of()));
        }
        depth++;
        try {
            List<Why> causes = new ArrayList<>();
            for (Lead lead : leads) {
                if (causes.size() <= (main ? BRANCHES : 0)) {
                    causes.add(follow(lead, main && causes.isEmpty()));
                }
            }
            return causes;
        } finally {
            depth--;
        }
    }

    private Why follow(Lead lead, boolean main) {
        if (!desk.partial) {
            return lead.follow(main);
        }
        int before = depth;
        try {
            return lead.follow(main);
        } catch (RuntimeException somethingIsNotThere) {
            // It asked for what the seat may not see: whatever it was, the chain ends here.
            depth = before;
            return Why.UNSEEN;
        }
    }

    /** A step being put together. */
    final class Made {
        private final Rule rule;
        private final int tick;
        private String what;
        private final List<Operand> operands = new ArrayList<>();
        private final List<String> nations = new ArrayList<>();
        private @Nullable Thing about;

        private Made(Rule rule, int tick, String what) {
            this.rule = rule;
            this.tick = tick;
            this.what = what;
        }

        Made say(String sentence) {
            what = sentence;
            return this;
        }

        Made about(Thing thing) {
            about = thing;
            return this;
        }

        Made of(String nation) {
            if (!nations.contains(nation)) {
                nations.add(nation);
            }
            return this;
        }

        Made with(Operand operand) {
            operands.add(operand);
            return this;
        }

        Made with(String name, long units) {
            return with(Operand.units(name, units));
        }

        Made with(String name, long value, Unit unit) {
            return with(new Operand(name, value, unit));
        }

        Made week(String name, int ofTick) {
            return with(Operand.week(name, ofTick));
        }

        /** The names of what was put in, joined by a sign. */
        String names(String sign) {
            return String.join(sign, operands.stream().map(Operand::name).toList());
        }

        Step gives(String formula, Operand result, boolean main, List<Lead> leads) {
            return new Step(
                    rule,
                    tick,
                    what,
                    operands,
                    formula,
                    result,
                    about,
                    nations,
                    follow(main, leads));
        }
    }
}
