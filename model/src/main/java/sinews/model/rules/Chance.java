package sinews.model.rules;

/** EXPECTED draws no dice and carries remainders; SEEDED draws from the session's seed. */
public enum Chance {
    EXPECTED,
    SEEDED
}
