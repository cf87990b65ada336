package sinews.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

import sinews.model.explain.Explainer;
import sinews.model.explain.NationQuestion;
import sinews.model.explain.WhyText;
import sinews.model.scenario.Nation;
import sinews.model.scenario.RuleLevel;
import sinews.model.scenario.Scenario;
import sinews.model.session.SessionState;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Explains a figure of a nation at the end of a turn.
 *
 * @param mixed whether a materiel or a place was named as well
 */
record ExplainNation(
        CommandSpec spec,
        int turn,
        @Nullable String nation,
        @Nullable String what,
        @Nullable String towards,
        boolean mixed) {

    void print(SessionState end, Explainer explainer, int columns) {
        Scenario s = end.scenario();
        if (mixed) {
            throw usage(
                    "Ask for --materiel and --place, or for --nation and --what, not for both.");
        }
        if (nation == null || what == null) {
            throw usage("Give both --nation A and --what W.");
        }
        List<String> nations = s.nations().stream().map(Nation::id).toList();
        ExplainCommand.known("--nation", nation, "nation", nations);
        NationQuestion question = question(what);
        String other = towards;
        if ((question == NationQuestion.TRUST) != (other != null)) {
            throw usage(
                    other == null
                            ? "--what is 'trust'; give the other nation with --towards B."
                            : "--towards is for --what trust, not for '%s'; leave it out."
                                    .formatted(what));
        }
        if (other != null) {
            ExplainCommand.known("--towards", other, "nation", nations);
            if (other.equals(nation)) {
                throw new InputException(
                        "--towards is '%s', as is --nation; name another nation.".formatted(other));
            }
        }
        played(s.rules(), question);
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                "%s, turn %d: %s of %s%s"
                        .formatted(
                                end.info().name(),
                                turn,
                                what,
                                s.nation(nation).name(),
                                other == null ? "" : " toward " + s.nation(other).name()));
        out.println();
        out.print(
                WhyText.of(
                        explainer.nation(question, nation, other == null ? "" : other, turn),
                        columns));
    }

    private NationQuestion question(String asked) {
        return Arrays.stream(NationQuestion.values())
                .filter(q -> word(q).equals(asked))
                .findFirst()
                .orElseThrow(
                        () ->
                                new InputException(
                                        "--what is '%s'; it can be %s."
                                                .formatted(
                                                        asked,
                                                        Arrays.stream(NationQuestion.values())
                                                                .map(ExplainNation::word)
                                                                .collect(
                                                                        Collectors.joining(
                                                                                ", ")))));
    }

    private static String word(NationQuestion question) {
        return question.name().toLowerCase(Locale.ROOT);
    }

    /** A level that hides a figure does not move it. */
    private static void played(RuleLevel level, NationQuestion question) {
        boolean politics =
                switch (question) {
                    case TREASURY, OBLIGATED, PAID -> false;
                    case CAPITAL, CONFIDENCE, TRUST -> true;
                };
        if (politics && level != RuleLevel.L3) {
            throw new InputException(
                    "--what is '%s', which is played at level L3; the session plays %s."
                            .formatted(word(question), level));
        }
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
