package sinews.model.scenario;

/** What a seat may say yes to on behalf of a nation (rules, section 1, Seat). */
public enum Power {
    CONTRACT,
    APPROPRIATE,
    AUTHORIZE,
    DIRECT,
    INVEST,
    STOCK,
    AGREE
}
