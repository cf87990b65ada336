package sinews.app.board;

import sinews.app.board.BoardModel.Token;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** How the tokens of a stack are listed: by place, or by kind at one place; the worst first. */
final class StackOrder {
    /** At one place as many tokens need no headings. */
    private static final int FEW = 8;

    /** A heading (empty for none) with the tokens below it. */
    record Section(String heading, String place, List<Token> tokens) {
        Section {
            tokens = List.copyOf(tokens);
        }

        int urgency() {
            return tokens.getFirst().urgency();
        }
    }

    private StackOrder() {}

    /**
     * @param placeName name of a place by its id
     */
    static List<Section> of(List<Token> tokens, Function<String, String> placeName) {
        boolean onePlace = tokens.stream().map(Token::place).distinct().count() == 1;
        if (onePlace && tokens.size() <= FEW) {
            return List.of(new Section("", "", sorted(tokens)));
        }
        Map<String, List<Token>> groups = new TreeMap<>();
        for (Token t : tokens) {
            String key = onePlace ? t.face().kind() : t.place();
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(t);
        }
        List<Section> sections = new ArrayList<>();
        groups.forEach(
                (key, list) ->
                        sections.add(
                                new Section(
                                        onePlace ? key : placeName.apply(key),
                                        onePlace ? "" : key,
                                        sorted(list))));
        sections.sort(
                Comparator.comparingInt(Section::urgency)
                        .reversed()
                        .thenComparing(Comparator.comparingInt(s -> -s.tokens().size()))
                        .thenComparing(Section::heading));
        return sections;
    }

    private static List<Token> sorted(List<Token> tokens) {
        return tokens.stream()
                .sorted(
                        Comparator.comparingInt(Token::urgency)
                                .reversed()
                                .thenComparing(t -> t.face().kind())
                                .thenComparing(Token::label)
                                .thenComparing(Token::id))
                .toList();
    }
}
