package sinews.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class ThirdPartyTest {
    @Test
    void everyLibraryIsNamedWithItsLicence() throws IOException {
        String named = Files.readString(Path.of("../THIRD-PARTY.md"));
        assertThat(libraries()).contains("gson", "h2");
        assertThat(libraries().filter(library -> !named.contains("`" + library + "`"))).isEmpty();
    }

    /** The jars on the class path of this test, without their versions. */
    private static Stream<String> libraries() {
        String classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(classPath)
                .map(entry -> Path.of(entry).getFileName().toString())
                .filter(name -> name.endsWith(".jar") && !name.startsWith("surefire"))
                .map(name -> name.replaceFirst("-\\d.*", ""))
                .filter(name -> !name.startsWith("sinews"));
    }
}
