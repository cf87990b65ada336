package sinews.model.scenario;

/**
 * Where figures come from.
 *
 * @param figure the figure it states, in words with its unit
 * @param confidence high, medium or low
 */
public record Source(
        String id, String figure, String title, String publisher, int year, String confidence) {}
