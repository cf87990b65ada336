package sinews.app;

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
}
