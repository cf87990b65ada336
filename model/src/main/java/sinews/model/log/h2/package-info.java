/** The session log on disk: an H2 database with a journal of JSON Lines beside it; the only SQL. */
@NullMarked
package sinews.model.log.h2;

import org.jspecify.annotations.NullMarked;
