package sinews.model.scenario;

/** The form of a contract; it sets the price factor and the contract lead. */
public enum OrderForm {
    ANNUAL,
    MULTI_YEAR,
    AGILE,
    URGENT
}
