package sinews.model.rules;

/**
 * What a month brought between a supplier and a buyer of another nation, for politics: assured
 * units handed out, and the most units in any week of it that were refused by a caveat or a ban, or
 * displaced by the supplier's national priority.
 */
record Facts(Carry given, Carry refused, Carry displaced) {}
