package sinews.model.board;

/**
 * How far the secrets of a technology have leaked (rules, section 2, Politics).
 *
 * @param leakBp sum of the hazards so far, basis points
 * @param fuse sum at which it leaks, basis points; drawn at STARTEX
 * @param leakedAt tick it leaked in; -1 when it has not
 */
public record TechnologyState(String id, long leakBp, long fuse, int leakedAt) {

    public boolean leaked() {
        return leakedAt >= 0;
    }
}
