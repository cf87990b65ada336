package sinews.model.board;

/**
 * A place as it stands.
 *
 * @param threat 0–3
 * @param hardening 0–3
 * @param split true when its stock and lines have been dispersed over several sites
 */
public record PlaceState(String id, int threat, int hardening, boolean split) {}
