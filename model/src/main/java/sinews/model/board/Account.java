package sinews.model.board;

/**
 * Where units are, or where they came from or went: every change of quantity is a posting between
 * two accounts (rules, section 0, Ledger). The text form ({@link #text}) is what the log stores.
 */
public sealed interface Account extends Comparable<Account> {

    /** Stock of an owner (nation id) at a place. */
    record Stock(String place, String owner) implements Account {}

    /** Input bin of a line. */
    record Bin(String line) implements Account {}

    /** Work in progress of a line that completes in a tick; counted in units of its output. */
    record Wip(String line, int completes) implements Account {}

    /** A consignment under way. */
    record Cargo(String id) implements Account {}

    /** Outside the board; balances only grow (or start below zero for sources). */
    record Outside(Kind kind) implements Account {}

    /**
     * The outside accounts; MADE, INJECTED and OPENING give units, the others take them;
     * ADJUDICATED does both.
     */
    enum Kind {
        OPENING,
        MADE,
        USED,
        INJECTED,
        ADJUDICATED,
        EXPENDED,
        LOST,
        DESTROYED,
        SCRAPPED
    }

    Account OPENING = new Outside(Kind.OPENING);
    Account MADE = new Outside(Kind.MADE);
    Account USED = new Outside(Kind.USED);
    Account INJECTED = new Outside(Kind.INJECTED);
    Account ADJUDICATED = new Outside(Kind.ADJUDICATED);
    Account EXPENDED = new Outside(Kind.EXPENDED);
    Account LOST = new Outside(Kind.LOST);
    Account DESTROYED = new Outside(Kind.DESTROYED);
    Account SCRAPPED = new Outside(Kind.SCRAPPED);

    /**
     * Text form: {@code stock:place:owner}, {@code bin:line}, {@code wip:line:tick}, {@code
     * cargo:id}, {@code made} …
     */
    default String text() {
        return switch (this) {
            case Stock s -> "stock:" + s.place() + ":" + s.owner();
            case Bin b -> "bin:" + b.line();
            case Wip w -> "wip:" + w.line() + ":" + w.completes();
            case Cargo c -> "cargo:" + c.id();
            case Outside o -> o.kind().name().toLowerCase(java.util.Locale.ROOT);
        };
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException when it is none
     */
    static Account parse(String text) {
        String[] p = text.split(":", -1);
        return switch (p[0]) {
            case "stock" -> new Stock(p[1], p[2]);
            case "bin" -> new Bin(p[1]);
            case "wip" -> new Wip(p[1], Integer.parseInt(p[2]));
            case "cargo" -> new Cargo(p[1]);
            default -> new Outside(Kind.valueOf(text.toUpperCase(java.util.Locale.ROOT)));
        };
    }

    @Override
    default int compareTo(Account other) {
        return text().compareTo(other.text());
    }
}
