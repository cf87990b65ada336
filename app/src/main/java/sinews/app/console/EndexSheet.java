package sinews.app.console;

import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

import sinews.app.shell.SheetPane;
import sinews.app.shell.Shell;
import sinews.app.shell.Ui;
import sinews.model.session.Command;
import sinews.model.session.Decision;

/** Ends the exercise, then shows the seal of its log. */
final class EndexSheet {
    private EndexSheet() {}

    /** Asks first. */
    static void ask(Shell shell, ConsoleViewModel model, Runnable review) {
        boolean early = !model.state().lastTurn();
        SheetPane sheet =
                new SheetPane(
                        "endex",
                        "End the exercise?",
                        480,
                        Ui.text(
                                (early
                                                ? "This is turn %d of %d. "
                                                        .formatted(
                                                                model.state().turn(),
                                                                model.state()
                                                                        .scenario()
                                                                        .turns()
                                                                        .size())
                                                : "")
                                        + "After ENDEX no move, inject or correction can be added;"
                                        + " observations still can. It cannot be undone; a new"
                                        + " session can go on from any moment before it."));
        sheet.button("endex-cancel", "Not yet", shell::closeSheet).setCancelButton(true);
        sheet.button(
                "endex-confirm",
                "ENDEX",
                () -> {
                    var unused =
                            model.service()
                                    .submit(new Command.EndExercise(Command.FACILITATOR))
                                    .thenAccept(
                                            d -> {
                                                if (d instanceof Decision.Rejected no) {
                                                    sheet.problem(no.why().sentence());
                                                } else {
                                                    shell.closeSheet();
                                                    seal(shell, model, review);
                                                }
                                            });
                },
                "danger");
        shell.openSheet(sheet);
    }

    /** Shows the seal of an exercise that has ended. */
    static void seal(Shell shell, ConsoleViewModel model, Runnable review) {
        String hash = model.service().headHash();
        TextField field = new TextField(hash);
        field.setId("head-hash");
        field.setEditable(false);
        VBox content =
                new VBox(
                        10,
                        Ui.text(
                                "The log is closed. This is its seal: whoever notes it down now can"
                                        + " show later that not a word of the log was changed."),
                        field,
                        Ui.text(
                                "Check it with ./sinews verify SESSION --expect followed by the"
                                        + " seal.",
                                "small-muted"));
        SheetPane sheet = new SheetPane("seal", "ENDEX", 620, content);
        sheet.button(
                "seal-copy",
                "Copy the seal",
                () -> {
                    ClipboardContent copied = new ClipboardContent();
                    copied.putString(hash);
                    Clipboard.getSystemClipboard().setContent(copied);
                    shell.say("The seal is on the clipboard.");
                });
        sheet.button("seal-close", "Stay here", shell::closeSheet).setCancelButton(true);
        sheet.button("seal-review", "Open the review", review, "primary").setDefaultButton(true);
        shell.openSheet(sheet);
    }
}
