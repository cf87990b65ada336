package sinews.model.log.codec;

import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Account;
import sinews.model.board.Cargo;
import sinews.model.board.Cause;
import sinews.model.board.Ledger;
import sinews.model.board.Posting;
import sinews.model.scenario.Mode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Short forms for what there are thousands of: postings, balances and cargo as arrays. */
final class BoardAdapters {
    private BoardAdapters() {}

    /** {@code [from, to, materiel, units, rule, ref]}. */
    static final TypeAdapter<Posting> POSTING =
            new TypeAdapter<>() {
                @Override
                public void write(JsonWriter out, @Nullable Posting p) throws IOException {
                    if (p == null) {
                        out.nullValue();
                        return;
                    }
                    out.beginArray();
                    out.value(p.from().text()).value(p.to().text()).value(p.materiel());
                    out.value(p.units()).value(p.cause().rule()).value(p.cause().ref());
                    out.endArray();
                }

                @Override
                public Posting read(JsonReader in) throws IOException {
                    in.beginArray();
                    Posting p =
                            new Posting(
                                    account(in),
                                    account(in),
                                    in.nextString(),
                                    in.nextLong(),
                                    new Cause(in.nextString(), in.nextString()));
                    in.endArray();
                    return p;
                }
            };

    /** {@code [[account, materiel, units], …]}. */
    static final TypeAdapter<Ledger> LEDGER =
            new TypeAdapter<>() {
                @Override
                public void write(JsonWriter out, @Nullable Ledger ledger) throws IOException {
                    if (ledger == null) {
                        out.nullValue();
                        return;
                    }
                    out.beginArray();
                    for (Ledger.Row row : ledger.rows()) {
                        out.beginArray();
                        out.value(row.account().text()).value(row.materiel()).value(row.units());
                        out.endArray();
                    }
                    out.endArray();
                }

                @Override
                public Ledger read(JsonReader in) throws IOException {
                    List<Ledger.Row> rows = new ArrayList<>();
                    in.beginArray();
                    while (in.hasNext()) {
                        in.beginArray();
                        rows.add(new Ledger.Row(account(in), in.nextString(), in.nextLong()));
                        in.endArray();
                    }
                    in.endArray();
                    return Ledger.of(rows);
                }
            };

    /**
     * {@code [id, materiel, owner, toPlace, toLine, claim, tier, sequence, modes, place, lane,
     * tenthsLeft, tenthsLane, departed, returning, eta, cause]}; modes by their first letters.
     */
    static final TypeAdapter<Cargo> CARGO =
            new TypeAdapter<>() {
                @Override
                public void write(JsonWriter out, @Nullable Cargo c) throws IOException {
                    if (c == null) {
                        out.nullValue();
                        return;
                    }
                    out.beginArray();
                    out.value(c.id()).value(c.materiel()).value(c.owner());
                    out.value(c.toPlace()).value(c.toLine()).value(c.claim());
                    out.value(c.tier()).value(c.sequence()).value(letters(c.modes()));
                    out.value(c.place()).value(c.lane());
                    out.value(c.tenthsLeft()).value(c.tenthsLane()).value(c.departed());
                    out.value(c.returning()).value(c.eta()).value(c.cause());
                    out.endArray();
                }

                @Override
                public Cargo read(JsonReader in) throws IOException {
                    in.beginArray();
                    Cargo c =
                            new Cargo(
                                    in.nextString(),
                                    in.nextString(),
                                    in.nextString(),
                                    in.nextString(),
                                    in.nextString(),
                                    in.nextString(),
                                    in.nextInt(),
                                    in.nextInt(),
                                    modes(in),
                                    in.nextString(),
                                    in.nextString(),
                                    in.nextInt(),
                                    in.nextInt(),
                                    in.nextInt(),
                                    in.nextBoolean(),
                                    in.nextInt(),
                                    in.nextString());
                    in.endArray();
                    return c;
                }
            };

    private static String letters(List<Mode> modes) {
        StringBuilder letters = new StringBuilder();
        modes.forEach(m -> letters.append(m.name().charAt(0)));
        return letters.toString();
    }

    private static List<Mode> modes(JsonReader in) throws IOException {
        List<Mode> modes = new ArrayList<>();
        String letters = in.nextString();
        for (char letter : letters.toCharArray()) {
            modes.add(
                    switch (letter) {
                        case 'S' -> Mode.SEA;
                        case 'A' -> Mode.AIR;
                        case 'L' -> Mode.LAND;
                        default ->
                                throw new JsonParseException(
                                        "'%s' at %s names a mode that is not S, A or L"
                                                .formatted(letters, in.getPath()));
                    });
        }
        return modes;
    }

    private static Account account(JsonReader in) throws IOException {
        String text = in.nextString();
        try {
            return Account.parse(text);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new JsonParseException("'" + text + "' at " + in.getPath() + " is no account", e);
        }
    }
}
