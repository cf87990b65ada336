package sinews.app.branch;

import sinews.model.session.Cuts.Cut;

/**
 * Where a new session is to go on.
 *
 * @param cut the moment it leaves the other at
 * @param name of the new session, not blank
 */
public record Onward(Cut cut, String name) {}
