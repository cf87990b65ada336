/**
 * The room display: a second window for the projector that shows only what is public, and what the
 * console has to steer it. Knows sessions by their {@link sinews.model.session.PublicView} alone.
 */
@NullMarked
package sinews.app.room;

import org.jspecify.annotations.NullMarked;
