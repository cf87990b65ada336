package sinews.model.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Account;
import sinews.model.board.Change;
import sinews.model.rules.Move;
import sinews.model.scenario.AreaShape;
import sinews.model.scenario.Effect;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Gson set up for the records of this program: strict records and enums, sealed types by name,
 * dates in ISO form, accounts in their text form, maps sorted by key so that equal values give
 * equal text.
 */
public final class Json {

    /** Moves by their names in rules, section 3. */
    public static final SealedAdapter<Move> MOVES =
            SealedAdapter.of(Move.class, "move")
                    .with("ORDER", Move.PlaceOrder.class)
                    .with("TRANSFER", Move.Transfer.class)
                    .with("PREPOSITION", Move.Preposition.class)
                    .with("SHIP_TOGETHER", Move.ShipTogether.class)
                    .with("DIRECT_SURGE", Move.DirectSurge.class)
                    .with("COPRODUCE", Move.Coproduce.class)
                    .with("ASSEMBLE_FORWARD", Move.AssembleForward.class)
                    .with("MOVE_TOOLING", Move.MoveTooling.class)
                    .with("LIFT_ESCORT", Move.LiftEscort.class)
                    .with("SHARE_INFORMATION", Move.ShareInformation.class)
                    .with("MULTI_YEAR", Move.MultiYear.class)
                    .with("AGILE_SPLIT", Move.AgileSplit.class)
                    .with("JOINT_BUY", Move.JointBuy.class)
                    .with("CONTRACT_CELL", Move.ContractCell.class)
                    .with("CANCEL", Move.Cancel.class)
                    .with("EXPAND", Move.Expand.class)
                    .with("KEEP_WARM", Move.KeepWarm.class)
                    .with("SECOND_SOURCE", Move.SecondSource.class)
                    .with("PRINT_FORWARD", Move.PrintForward.class)
                    .with("SUBSIDIZE", Move.Subsidize.class)
                    .with("TRAIN", Move.Train.class)
                    .with("SECURITY_OF_SUPPLY", Move.SecurityOfSupply.class)
                    .with("NATIONAL_PRIORITY", Move.NationalPriority.class)
                    .with("EXPORT_WAIVER", Move.ExportWaiver.class)
                    .with("STANDARD", Move.Standard.class)
                    .with("FUND_SECURITY", Move.FundSecurity.class)
                    .with("STOCK_TARGET", Move.StockTarget.class)
                    .with("DISPERSE_HARDEN", Move.DisperseHarden.class)
                    .with("FORWARD_REPAIR", Move.ForwardRepair.class)
                    .with("MINERALS", Move.Minerals.class)
                    .with("SIGNAL", Move.Signal.class)
                    .with("CONVENE", Move.Convene.class)
                    .complete();

    /** Inject effects by their names in rules, section 4. */
    public static final SealedAdapter<Effect> EFFECTS =
            SealedAdapter.of(Effect.class, "effect")
                    .with("CHOKEPOINT_CLOSE", Effect.ChokepointClose.class)
                    .with("CHOKEPOINT_CONTEST", Effect.ChokepointContest.class)
                    .with("BLOCKADE", Effect.Blockade.class)
                    .with("LINE_OUTAGE", Effect.LineOutage.class)
                    .with("DEMAND_SURGE", Effect.DemandSurge.class)
                    .with("EXPORT_BAN", Effect.ExportBan.class)
                    .with("STOCK_CHANGE", Effect.StockChange.class)
                    .with("PORT_OUTAGE", Effect.PortOutage.class)
                    .with("STRIKE", Effect.Strike.class)
                    .with("NEW_THEATRE", Effect.NewTheatre.class)
                    .with("CEASEFIRE", Effect.Ceasefire.class)
                    .with("CONTINUING_RESOLUTION", Effect.ContinuingResolution.class)
                    .with("BUDGET_SHOCK", Effect.BudgetShock.class)
                    .with("PRICE_SHOCK", Effect.PriceShock.class)
                    .with("POLITICAL_SHOCK", Effect.PoliticalShock.class)
                    .with("CAVEAT_INVOKED", Effect.CaveatInvoked.class)
                    .with("WORKFORCE_LOSS", Effect.WorkforceLoss.class)
                    .with("RECALL", Effect.Recall.class)
                    .with("ESPIONAGE", Effect.Espionage.class)
                    .with("LIFT_LOSS", Effect.LiftLoss.class)
                    .with("ADVERSARY_SURGE", Effect.AdversarySurge.class)
                    .with("WARNING", Effect.Warning.class)
                    .with("NARRATIVE", Effect.Narrative.class)
                    .complete();

    /** Changes of the board, as the log stores them. */
    public static final SealedAdapter<Change> CHANGES =
            SealedAdapter.of(Change.class, "change")
                    .with("LINE", Change.LineSet.class)
                    .with("LINE_RAN", Change.LineRan.class)
                    .with("LACKING", Change.Lacking.class)
                    .with("HANDED_OUT", Change.HandedOut.class)
                    .with("ORDER", Change.OrderSet.class)
                    .with("CARGO", Change.CargoSet.class)
                    .with("CARGO_SAILED", Change.CargoSailed.class)
                    .with("CARGO_MOVED", Change.CargoMoved.class)
                    .with("CARGO_GONE", Change.CargoGone.class)
                    .with("CARGO_EXPECTED", Change.CargoExpected.class)
                    .with("NATION", Change.NationSet.class)
                    .with("NATION_PAID", Change.NationPaid.class)
                    .with("RECKONED", Change.Reckoned.class)
                    .with("DEMAND", Change.DemandSet.class)
                    .with("LANE", Change.LaneSet.class)
                    .with("LANE_USED", Change.LaneUsed.class)
                    .with("CHOKEPOINT", Change.ChokepointSet.class)
                    .with("AGREEMENT", Change.AgreementSet.class)
                    .with("STOCK_TERMS", Change.StockTermsSet.class)
                    .with("EFFECT_BEGUN", Change.EffectBegun.class)
                    .with("EFFECT_ENDED", Change.EffectEnded.class)
                    .with("SERVED", Change.ServedSet.class)
                    .with("TECHNOLOGY", Change.TechnologySet.class)
                    .with("PLACE", Change.PlaceSet.class)
                    .with("DEBT", Change.DebtSet.class)
                    .with("SERIAL", Change.SerialSet.class)
                    .with("REMAINDER", Change.RemainderSet.class)
                    .complete();

    private Json() {}

    /**
     * A builder with all of this, to which more may be added. Map keys that are records become
     * pairs in an array.
     */
    public static GsonBuilder builder() {
        return new GsonBuilder()
                .setStrictness(Strictness.STRICT)
                .disableHtmlEscaping()
                .enableComplexMapKeySerialization()
                .registerTypeAdapterFactory(SORTED_MAPS)
                .registerTypeAdapterFactory(RecordAdapter.FACTORY)
                .registerTypeAdapterFactory(EnumAdapter.FACTORY)
                .registerTypeAdapterFactory(MOVES)
                .registerTypeAdapterFactory(EFFECTS)
                .registerTypeAdapterFactory(CHANGES)
                .registerTypeAdapterFactory(ofAll(AreaShape.class, new AreaAdapter()))
                .registerTypeAdapterFactory(
                        ofAll(Account.class, new TextAdapter<>(Account::text, Account::parse)))
                .registerTypeAdapter(
                        LocalDate.class, new TextAdapter<>(LocalDate::toString, LocalDate::parse))
                .registerTypeAdapter(
                        Instant.class, new TextAdapter<>(Instant::toString, Instant::parse));
    }

    /** Gson for compact text. */
    public static Gson gson() {
        return builder().create();
    }

    /** One adapter for an interface and all that implement it. */
    private static <A> TypeAdapterFactory ofAll(Class<A> base, TypeAdapter<A> adapter) {
        return new TypeAdapterFactory() {
            @Override
            @SuppressWarnings("unchecked") // T is A or implements it
            public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
                return base.isAssignableFrom(type.getRawType()) ? (TypeAdapter<T>) adapter : null;
            }
        };
    }

    /** A value that is written as one piece of text. */
    private static final class TextAdapter<T> extends TypeAdapter<T> {
        private final Function<T, String> text;
        private final Function<String, T> parse;

        TextAdapter(Function<T, String> text, Function<String, T> parse) {
            this.text = text;
            this.parse = parse;
        }

        @Override
        public void write(JsonWriter out, @Nullable T value) throws IOException {
            if (value == null) {
                out.nullValue();
            } else {
                out.value(text.apply(value));
            }
        }

        @Override
        public T read(JsonReader in) throws IOException {
            String s = in.nextString();
            try {
                return parse.apply(s);
            } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new JsonParseException(
                        "'" + s + "' at " + in.getPath() + " cannot be read", e);
            }
        }
    }

    /** Maps are written by key; an immutable map has no order of its own. */
    private static final TypeAdapterFactory SORTED_MAPS =
            new TypeAdapterFactory() {
                @Override
                public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
                    return type.getRawType() == Map.class
                            ? sorted(gson.getDelegateAdapter(this, type))
                            : null;
                }

                private <T> TypeAdapter<T> sorted(TypeAdapter<T> plain) {
                    return new TypeAdapter<>() {
                        @Override
                        @SuppressWarnings("unchecked") // T is a Map
                        public void write(JsonWriter out, @Nullable T value) throws IOException {
                            plain.write(
                                    out,
                                    value == null ? null : (T) new TreeMap<>((Map<?, ?>) value));
                        }

                        @Override
                        public @Nullable T read(JsonReader in) throws IOException {
                            return plain.read(in);
                        }
                    };
                }
            };
}
