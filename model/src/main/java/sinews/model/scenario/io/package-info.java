/**
 * Scenario folders and moves scripts as files: read, checked with every problem named at once, and
 * written.
 */
@NullMarked
package sinews.model.scenario.io;

import org.jspecify.annotations.NullMarked;
