/** The exercise as it is run: commands, events, decider and evolver, seats, proposals, the MSEL. */
@NullMarked
package sinews.model.session;

import org.jspecify.annotations.NullMarked;
