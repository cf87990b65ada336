package sinews.model.lens;

/**
 * What lies at a place, against the threat to it.
 *
 * @param threat 0–3
 * @param hardening 0–3
 * @param value US dollars of what is stored there, at list prices
 * @param exposed part of it that does not count for deterrence: 20 % for each step the threat is
 *     above the hardening (rules, section 5, score S)
 * @param lines lines that stand there
 * @param split whether stock and lines were dispersed over several sites
 */
public record Exposure(
        String place,
        int threat,
        int hardening,
        long value,
        long exposed,
        int lines,
        boolean split) {
    /** Steps by which the threat is above the hardening, 0–3. */
    public int gap() {
        return Math.max(0, threat - hardening);
    }
}
