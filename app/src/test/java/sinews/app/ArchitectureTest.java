package sinews.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;

/** Which package may use what. */
class ArchitectureTest {
    private static JavaClasses app;

    @BeforeAll
    static void readClasses() {
        app = new ClassFileImporter().importPath(Path.of("target/classes"));
    }

    @Test
    void onlyCommandsWriteJson() {
        noClasses()
                .that()
                .resideOutsideOfPackage("sinews.app.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.gson..", "com.networknt..", "tools.jackson..")
                .because("files are read and written by the model")
                .check(app);
    }

    @Test
    void noSqlOutsideTheModel() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..")
                .because("the log is a port of the model")
                .check(app);
    }

    @Test
    void viewModelsHoldNoNodes() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx..")
                .because("view models are tested without a toolkit")
                .allowEmptyShould(true)
                .check(app);
    }

    @Test
    void theMapKnowsNoExercises() {
        noClasses()
                .that()
                .resideInAPackage("sinews.app.map..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("sinews.model.session..", "sinews.model.rules..")
                .because("the map draws places, routes and tokens, whatever they stand for")
                .allowEmptyShould(true)
                .check(app);
    }

    @Test
    void theRoomDisplayKnowsOnlyWhatIsPublic() {
        noClasses()
                .that()
                .resideInAPackage("sinews.app.room..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("sinews.model.session..")
                                .and(not(nameMatching(".*\\.(Public[A-Za-z]+|Phase)(\\$.*)?"))))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "sinews.model.log..",
                        "sinews.model.review..",
                        "sinews.model.explain..",
                        "sinews.app.session..",
                        "sinews.app.console..",
                        "sinews.app.inspector..")
                .because("the projector shows no secret; see docs/decisions/0004-public-view.md")
                .allowEmptyShould(true)
                .check(app);
    }

    @Test
    void theRoomDisplayDrawsABoardOfItsOwnMaking() {
        noClasses()
                .that()
                .resideInAPackage("sinews.app.room..")
                .and()
                .haveNameNotMatching(".*\\.DrawnBoard(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("sinews\\.model\\.(board\\..*|rules\\..*|scenario\\.Scenario)")
                .because(
                        "boards and scenarios hold secrets; DrawnBoard makes them of public"
                                + " records")
                .allowEmptyShould(true)
                .check(app);
    }
}
