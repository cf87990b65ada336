package sinews.model.scenario;

/** What a place on the map is. */
public enum LocationKind {
    PLANT,
    MINE,
    DEPOT,
    PORT,
    AIRBASE,
    YARD,
    THEATRE
}
