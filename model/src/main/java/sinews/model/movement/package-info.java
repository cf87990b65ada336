/**
 * Where goods are, which way they still have before them, why that way is another than before,
 * where units were lost, and a turn tick by tick. Read off boards and the records of the log.
 */
@NullMarked
package sinews.model.movement;

import org.jspecify.annotations.NullMarked;
