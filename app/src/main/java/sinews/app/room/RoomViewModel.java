package sinews.app.room;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

import sinews.app.board.Lens;
import sinews.model.session.PublicView;

import java.util.List;

/** What the console sends to the room display, and what the room therefore sees. */
public final class RoomViewModel {
    /**
     * Lenses that show something to the public. Agreements, and what a first salvo would find, are
     * never public, so there is no lens for deals and none for risk.
     */
    static final List<Lens> LENSES = List.of(Lens.STOCK, Lens.OUTPUT, Lens.FLOWS, Lens.FORECAST);

    /**
     * A headline.
     *
     * @param caption where it comes from, such as "News of turn 5"
     * @param body the text below it, Markdown; empty for one the facilitator wrote
     */
    public record Headline(String caption, String text, String body) {
        static final Headline NONE = new Headline("", "", "");

        boolean isEmpty() {
            return text.isEmpty();
        }
    }

    /**
     * What the room sees.
     *
     * @param headline {@link Headline#NONE} when there is none, or it is switched off
     * @param blank true: nothing but the handling marking
     */
    public record Picture(
            PublicView view, Page page, Lens lens, Headline headline, Aim aim, boolean blank) {
        private Picture blank(boolean now) {
            return new Picture(view, page, lens, headline, aim, now);
        }
    }

    private final ObservableValue<PublicView> view;
    private final RoomClock clock;
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.BOARD);
    private final ObjectProperty<Lens> lens = new SimpleObjectProperty<>(Lens.STOCK);
    private final ObjectProperty<Aim> aim = new SimpleObjectProperty<>(Aim.WORLD);
    private final BooleanProperty headlineOn = new SimpleBooleanProperty(true);
    private final ObjectProperty<String> ownHeadline = new SimpleObjectProperty<>("");
    private final BooleanProperty blank = new SimpleBooleanProperty();
    private final BooleanProperty frozen = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Picture> picture;
    private final ChangeListener<PublicView> viewChanged = (o, was, is) -> news(was, is);

    /**
     * @param view what is public, as the session goes on
     */
    public RoomViewModel(ObservableValue<PublicView> view, RoomClock clock) {
        this.view = view;
        this.clock = clock;
        picture = new ReadOnlyObjectWrapper<>(now());
        view.addListener(viewChanged);
        for (ObservableValue<?> p :
                List.of(page, lens, aim, headlineOn, ownHeadline, blank, frozen)) {
            p.addListener((o, was, is) -> refresh());
        }
    }

    /** A new inject takes the place of what the facilitator wrote before. */
    private void news(PublicView was, PublicView is) {
        if (!was.news().equals(is.news())) {
            ownHeadline.set("");
        }
        refresh();
    }

    private void refresh() {
        picture.set(frozen.get() ? picture.get().blank(blank.get()) : now());
    }

    private Picture now() {
        PublicView v = view.getValue();
        return new Picture(
                v,
                page.get(),
                lens.get(),
                headlineOn.get() || page.get() == Page.HEADLINE ? headline(v) : Headline.NONE,
                aim.get(),
                blank.get());
    }

    private Headline headline(PublicView v) {
        if (!ownHeadline.get().isEmpty()) {
            return new Headline("News", ownHeadline.get(), "");
        }
        if (v.news().isEmpty()) {
            return Headline.NONE;
        }
        PublicView.News last = v.news().getLast();
        String caption = last.turn() == v.turn() ? "News" : "News of turn " + last.turn();
        return new Headline(caption, last.headline(), last.body());
    }

    /** The headline of the last inject told to all; empty when there is none. */
    public String lastHeadline() {
        List<PublicView.News> news = view.getValue().news();
        return news.isEmpty() ? "" : news.getLast().headline();
    }

    /** Puts up a headline of the facilitator's own; an empty one gives back the last inject's. */
    public void putUp(String headline) {
        String bare = headline.strip();
        ownHeadline.set(bare.equals(lastHeadline()) ? "" : bare);
        headlineOn.set(true);
    }

    /** What the room sees now; stays as it is while frozen. */
    public ReadOnlyObjectProperty<Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    public RoomClock clock() {
        return clock;
    }

    /** What is public now, whether the room sees it or not. */
    public PublicView view() {
        return view.getValue();
    }

    public ObjectProperty<Page> pageProperty() {
        return page;
    }

    public ObjectProperty<Lens> lensProperty() {
        return lens;
    }

    public ObjectProperty<Aim> aimProperty() {
        return aim;
    }

    /** Whether the headline stands above board, measures and time line. */
    public BooleanProperty headlineOnProperty() {
        return headlineOn;
    }

    /** What the facilitator wrote; empty for the last inject's headline. */
    public ReadOnlyObjectProperty<String> ownHeadlineProperty() {
        return ownHeadline;
    }

    public BooleanProperty blankProperty() {
        return blank;
    }

    /** True: what the room sees stays, only the clock goes on; blank still works. */
    public BooleanProperty frozenProperty() {
        return frozen;
    }

    /**
     * Shows as another did. The headline the facilitator wrote stays behind: it was news of that
     * session. While frozen the room goes on seeing what it saw.
     */
    void takeOver(RoomViewModel before) {
        page.set(before.page.get());
        lens.set(before.lens.get());
        aim.set(before.aim.get());
        headlineOn.set(before.headlineOn.get());
        blank.set(before.blank.get());
        if (before.frozen.get()) {
            picture.set(before.picture.get());
            frozen.set(true);
        }
    }

    /** Stops listening to the session. */
    public void dispose() {
        view.removeListener(viewChanged);
    }
}
