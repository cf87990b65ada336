package sinews.app.tables;

/** Makes the table of a lens: only what the viewer may see. Pure. */
public final class LensTables {
    private LensTables() {}

    /** The table of the position's lens. */
    public static LensTable of(Position at) {
        LensRows rows =
                switch (at.lens()) {
                    case STOCK -> new StockTable(at);
                    case OUTPUT -> new LineTable(at);
                    case FLOWS -> new ShipmentTable(at);
                    case DEALS -> new AgreementTable(at);
                    case RISK -> new RiskTable(at);
                    case FORECAST -> new DemandTable(at);
                };
        return rows.make();
    }
}
