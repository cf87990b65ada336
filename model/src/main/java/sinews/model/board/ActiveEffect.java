package sinews.model.board;

import sinews.model.scenario.Effect;

/**
 * An inject effect in force.
 *
 * @param inject id of the inject
 * @param contingency its tag, or empty
 * @param index position of the effect in its inject
 * @param from first tick
 * @param until first tick no longer in force; {@link Integer#MAX_VALUE} until ENDEX
 */
public record ActiveEffect(
        String inject, String contingency, int index, Effect effect, int from, int until) {}
