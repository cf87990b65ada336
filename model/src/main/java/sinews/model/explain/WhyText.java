package sinews.model.explain;

import sinews.model.explain.Why.Root;
import sinews.model.explain.Why.Step;

import java.util.ArrayList;
import java.util.List;

/** A chain of causes as plain text of a given width; every figure with all its digits. */
public final class WhyText {
    /** Lines are never narrower, whatever is asked for. */
    public static final int NARROWEST = 40;

    private final int width;
    private final StringBuilder out = new StringBuilder();

    private WhyText(int width) {
        this.width = Math.max(NARROWEST, width);
    }

    /**
     * The chain from a number to its root: each step with its rule, its operands, its result, and
     * its branches in short.
     *
     * @param width characters a line
     */
    public static String of(Why why, int width) {
        WhyText text = new WhyText(width);
        List<Why> path = why.path();
        for (int i = 0; i < path.size(); i++) {
            text.link(i + 1, path.get(i));
        }
        return text.out.toString();
    }

    private void link(int number, Why why) {
        String head = "%2d. ".formatted(number);
        String indent = " ".repeat(head.length());
        switch (why) {
            case Step step -> {
                paragraph(head, indent, step.what());
                paragraph(indent + "rule  ", indent + "      ", rule(step));
                paragraph(indent + "from  ", indent + "      ", operands(step));
                paragraph(indent + "gives ", indent + "      ", result(step));
                step.causes().stream()
                        .skip(1)
                        .forEach(c -> paragraph(indent + "also  ", indent + "      ", brief(c)));
            }
            case Root root -> {
                paragraph(head, indent, root.what());
                if (!root.detail().isBlank()) {
                    paragraph(indent + "      ", indent + "      ", root.detail());
                }
            }
        }
    }

    /** The rule of a step and its sentence. */
    public static String rule(Step step) {
        return step.rule().title() + ": " + step.rule().say();
    }

    /** The operands of a step; separated by semicolons. */
    public static String operands(Step step) {
        return String.join("; ", step.operands().stream().map(Operand::text).toList());
    }

    /** The result of a step with its formula. */
    public static String result(Step step) {
        return "%s = %s = %s"
                .formatted(step.result().name(), step.formula(), step.result().figure());
    }

    /** A branch in one line: where it begins and where it ends. */
    public static String brief(Why why) {
        List<Why> path = why.path();
        return path.size() == 1 ? why.what() : why.what() + " In the end: " + path.getLast().what();
    }

    private void paragraph(String first, String indent, String text) {
        String before = first;
        for (String line : wrapped(text, width - indent.length())) {
            out.append(before).append(line).append('\n');
            before = indent;
        }
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
