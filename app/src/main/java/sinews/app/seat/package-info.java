/** What a participant sees at a seat, and handing the laptop from one seat to the next. */
@NullMarked
package sinews.app.seat;

import org.jspecify.annotations.NullMarked;
