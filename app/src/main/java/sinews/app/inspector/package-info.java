/** What is selected on the board: the number, its trend, why it is short and what can be done. */
@NullMarked
package sinews.app.inspector;

import org.jspecify.annotations.NullMarked;
