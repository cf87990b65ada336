package sinews.model.board;

/**
 * A place as it stands.
 *
 * @param threat 0–3
 * @param hardening 0–3
 * @param split true when its stock and lines have been dispersed over several sites
 * @param worksUntil tick in which works that split and harden it are finished; -1 none
 */
public record PlaceState(String id, int threat, int hardening, boolean split, int worksUntil) {}
