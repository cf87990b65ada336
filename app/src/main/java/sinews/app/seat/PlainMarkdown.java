package sinews.app.seat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.util.ArrayList;
import java.util.List;

/** Shows the little Markdown a brief is written in: headings, paragraphs, lists, bold. */
public final class PlainMarkdown {
    private PlainMarkdown() {}

    /** A piece of a paragraph. */
    record Run(String text, boolean bold) {}

    /** The text as nodes, as wide as they are given. */
    public static VBox render(String markdown) {
        VBox box = new VBox(8);
        box.getStyleClass().add("markdown");
        StringBuilder paragraph = new StringBuilder();
        for (String line : markdown.lines().map(String::strip).toList()) {
            boolean heading = line.startsWith("#");
            boolean bullet = line.startsWith("- ") || line.startsWith("* ");
            if (line.isEmpty() || heading || bullet) {
                flush(box, paragraph);
            }
            if (heading) {
                Label title = new Label(line.replaceFirst("^#+\\s*", ""));
                title.setWrapText(true);
                title.getStyleClass().add("heading");
                box.getChildren().add(title);
            } else if (bullet) {
                HBox item = new HBox(8, new Label("•"), flow(line.substring(2)));
                box.getChildren().add(item);
            } else if (!line.isEmpty()) {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
            }
        }
        flush(box, paragraph);
        return box;
    }

    private static void flush(VBox box, StringBuilder paragraph) {
        if (!paragraph.isEmpty()) {
            box.getChildren().add(flow(paragraph.toString()));
            paragraph.setLength(0);
        }
    }

    private static Node flow(String text) {
        TextFlow flow = new TextFlow();
        for (Run run : runs(text)) {
            Text t = new Text(run.text());
            t.getStyleClass().add(run.bold() ? "markdown-bold" : "markdown-text");
            flow.getChildren().add(t);
        }
        HBox.setHgrow(flow, javafx.scene.layout.Priority.ALWAYS);
        return flow;
    }

    /** Splits at pairs of two asterisks. */
    static List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        String[] parts = text.split("\\*\\*", -1);
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                runs.add(new Run(parts[i], i % 2 == 1));
            }
        }
        return runs;
    }
}
