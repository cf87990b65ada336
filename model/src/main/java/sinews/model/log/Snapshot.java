package sinews.model.log;

/**
 * A stored state, a cache to start a fold from; never authoritative and may be missing at any time.
 *
 * @param position the last entry the state contains
 * @param json the state
 */
public record Snapshot(long position, String json) {}
