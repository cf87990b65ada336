package sinews.model.rules;

import sinews.model.scenario.Power;

/**
 * A yes that a move needs.
 *
 * @param seat seat that holds the power
 * @param nation nation whose power it is
 */
public record ConsentNeed(String seat, String nation, Power power) {}
