package sinews.app.room;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;

import org.junit.jupiter.api.Test;

import sinews.app.room.RoomViewModel.Headline;
import sinews.app.room.RoomViewModel.Picture;
import sinews.model.session.Phase;
import sinews.model.session.PublicBoard;
import sinews.model.session.PublicView;

import java.time.LocalDate;
import java.util.List;

class RoomViewModelTest {
    private static final PublicBoard BOARD =
            new PublicBoard(
                    4, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of(), List.of(), List.of(), List.of());

    private final SimpleObjectProperty<PublicView> view =
            new SimpleObjectProperty<>(view(1, List.of()));
    private final RoomViewModel model =
            new RoomViewModel(
                    view,
                    new RoomClock(
                            new SimpleStringProperty("5:00"),
                            new SimpleIntegerProperty(300),
                            new SimpleBooleanProperty(true)));

    private static PublicView view(int turn, List<PublicView.News> news) {
        return new PublicView(
                "Anvil",
                "EXERCISE",
                turn,
                5,
                Phase.PLAN,
                false,
                LocalDate.of(2027, 1, 4),
                news,
                List.of(),
                List.of(),
                BOARD);
    }

    private static PublicView.News news(String id, int turn) {
        return new PublicView.News(id, turn, "Headline " + id, "Body " + id);
    }

    private Picture picture() {
        return model.pictureProperty().get();
    }

    @Test
    void theHeadlineIsTheLastInjects() {
        assertThat(picture().headline()).isEqualTo(Headline.NONE);
        view.set(view(2, List.of(news("a", 1), news("b", 2))));
        assertThat(picture().headline()).isEqualTo(new Headline("News", "Headline b", "Body b"));
        view.set(view(3, List.of(news("a", 1), news("b", 2))));
        assertThat(picture().headline().caption()).isEqualTo("News of turn 2");
    }

    @Test
    void theFacilitatorsHeadlineStaysUntilTheNextInject() {
        view.set(view(1, List.of(news("a", 1))));
        model.putUp("  Ten minutes left ");
        assertThat(picture().headline()).isEqualTo(new Headline("News", "Ten minutes left", ""));
        view.set(view(2, List.of(news("a", 1))));
        assertThat(picture().headline().text()).isEqualTo("Ten minutes left");
        view.set(view(2, List.of(news("a", 1), news("b", 2))));
        assertThat(picture().headline().text()).isEqualTo("Headline b");
        model.putUp("Own");
        model.putUp("");
        assertThat(picture().headline().text()).isEqualTo("Headline b");
    }

    @Test
    void theHeadlineCanBeSwitchedOffButNotOnItsOwnPage() {
        view.set(view(1, List.of(news("a", 1))));
        model.headlineOnProperty().set(false);
        assertThat(picture().headline()).isEqualTo(Headline.NONE);
        model.pageProperty().set(Page.HEADLINE);
        assertThat(picture().headline().text()).isEqualTo("Headline a");
    }

    @Test
    void frozenTheRoomSeesWhatItSawAndStillGoesBlank() {
        view.set(view(1, List.of(news("a", 1))));
        Picture before = picture();
        model.frozenProperty().set(true);
        view.set(view(2, List.of(news("a", 1), news("b", 2))));
        model.pageProperty().set(Page.TIMELINE);
        assertThat(picture()).isEqualTo(before);
        model.blankProperty().set(true);
        assertThat(picture().blank()).isTrue();
        model.blankProperty().set(false);
        assertThat(picture()).isEqualTo(before);
        model.frozenProperty().set(false);
        assertThat(picture().view().turn()).isEqualTo(2);
        assertThat(picture().page()).isEqualTo(Page.TIMELINE);
        assertThat(picture().headline().text()).isEqualTo("Headline b");
    }

    @Test
    void afterDisposeTheSessionIsNotHeardAnyMore() {
        model.dispose();
        view.set(view(3, List.of(news("a", 1))));
        assertThat(picture().view().turn()).isEqualTo(1);
    }
}
