package sinews.model.rules;

import sinews.model.scenario.OrderForm;

/**
 * A contract as a move would sign it.
 *
 * @param formBp price factor of its form, basis points
 */
record Lot(
        String buyer,
        String materiel,
        long quantity,
        String line,
        int due,
        String deliverTo,
        OrderForm form,
        int formBp) {}
