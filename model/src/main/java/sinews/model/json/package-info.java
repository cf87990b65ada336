/**
 * How records become JSON and come back: strict adapters shared by scenario files, moves scripts
 * and the log.
 */
@NullMarked
package sinews.model.json;

import org.jspecify.annotations.NullMarked;
