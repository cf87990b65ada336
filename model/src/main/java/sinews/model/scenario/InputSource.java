package sinews.model.scenario;

import org.jspecify.annotations.Nullable;

/**
 * Where a line draws an input from: exactly one of line and place is set.
 *
 * @param line id of a supplying line
 * @param place id of a place whose stock of the line's nation supplies it
 * @param shareBp share of the requisition, basis points
 * @param qualifiedFrom first tick in which this source may be used
 */
public record InputSource(
        String materiel,
        @Nullable String line,
        @Nullable String place,
        int shareBp,
        int qualifiedFrom) {}
