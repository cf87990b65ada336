package sinews.model.board;

/**
 * Why a posting was made: the rule and what it served.
 *
 * @param rule name of the rule, such as hand-out, start, completion, passage-loss, transfer,
 *     consumption
 * @param ref id of the order, demand, move, inject, lane or line it served; empty when none
 */
public record Cause(String rule, String ref) {}
