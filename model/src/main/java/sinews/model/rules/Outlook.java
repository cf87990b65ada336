package sinews.model.rules;

/**
 * When a demand is no longer met by what is at the theatre and on its way there (rules, section 5).
 *
 * @param inTicks weeks from now
 * @param stock units there now, interchangeable ones counted
 * @param coming units that arrive by then
 * @param asked units of the profile up to then, that week included
 * @param surgeBp by which the profile is multiplied now, basis points
 * @param backlog units carried over
 */
public record Outlook(
        int inTicks, long stock, long coming, long asked, long surgeBp, long backlog) {}
