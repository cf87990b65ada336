package sinews.model.log;

/**
 * What was found and done when a session was opened after an accident.
 *
 * @param kind what happened
 * @param sentence one sentence for the user
 */
public record RecoveryNotice(Kind kind, String sentence) {

    /** What happened. */
    public enum Kind {
        /** An append that was never acknowledged left a piece behind, which was cut. */
        TAIL_CUT,
        /** The journal was completed or rebuilt from the database. */
        JOURNAL_REPAIRED,
        /** The database was completed or rebuilt from the journal. */
        DATABASE_REPAIRED,
        /** The database cannot be used now; the session is read from the journal. */
        DATABASE_AWAY,
        /** Damage that cannot be repaired: opened for reading up to the last valid entry. */
        QUARANTINED
    }
}
