package sinews.app.deal;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import sinews.model.rules.ConsentNeed;
import sinews.model.session.Consent.Answer;

import java.util.List;

/** A seat whose consent a deal needs, and what it said when the deal was made aloud. */
public final class AskedSeat {
    private final String seat;
    private final String name;
    private final List<ConsentNeed> needs;
    private final ObjectProperty<Answer> answer =
            new SimpleObjectProperty<>(this, "answer", Answer.PENDING);
    private final StringProperty remark = new SimpleStringProperty(this, "remark", "");

    AskedSeat(String seat, String name, List<ConsentNeed> needs) {
        this.seat = seat;
        this.name = name;
        this.needs = List.copyOf(needs);
    }

    public String seat() {
        return seat;
    }

    public String name() {
        return name;
    }

    /** What its yes is needed for. */
    public List<ConsentNeed> needs() {
        return needs;
    }

    /** PENDING: it is asked later. */
    public ObjectProperty<Answer> answerProperty() {
        return answer;
    }

    /** Why; needed for a refusal. */
    public StringProperty remarkProperty() {
        return remark;
    }

    void take(AskedSeat earlier) {
        answer.set(earlier.answer.get());
        remark.set(earlier.remark.get());
    }
}
