package sinews.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Which package may use what. */
class ArchitectureTest {
    private static JavaClasses model;

    @BeforeAll
    static void readClasses() {
        model = new ClassFileImporter().importPath(Path.of("target/classes"));
    }

    @Test
    void modelKnowsNoWindow() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..", "sinews.app..")
                .because("the model runs without a screen, and in parallel")
                .check(model);
    }

    @Test
    void onlyTheStoreSpeaksSql() {
        noClasses()
                .that()
                .resideOutsideOfPackage("sinews.model.log.h2..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..")
                .because("the log is a port; another store may take H2's place")
                .check(model);
    }

    @Test
    void onlyReadersAndTheLogKnowJson() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "sinews.model.json..",
                        "sinews.model.scenario.io..",
                        "sinews.model.io..",
                        "sinews.model.log..",
                        // Reads the map files that ship with the program, as a stream of tokens.
                        "sinews.model.geo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.gson..", "com.networknt..", "tools.jackson..")
                .because("records do not know how they are written down")
                .check(model);
    }

    @Test
    void rulesAndSessionAreTheSameEveryTime() {
        noClasses()
                .that()
                .resideInAnyPackage("sinews.model.rules..", "sinews.model.session..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        Random.class,
                        RandomGenerator.class,
                        RandomGeneratorFactory.class,
                        SecureRandom.class,
                        SplittableRandom.class,
                        ThreadLocalRandom.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .because("time, ids and dice are inputs and recorded")
                .allowEmptyShould(true)
                .check(model);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("sinews.model.(**)").should().beFreeOfCycles().check(model);
    }
}
