package sinews.model.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** The chain against values computed with {@code sha256sum}, and the canonical JSON. */
class HashChainTest {

    private static final Instant START = Instant.parse("2026-03-01T09:30:00Z");
    private static final LogHeader HEADER = LogHeader.of("s-1", START);

    @Test
    void agreesWithSha256sum() {
        // printf '10:sinews-log,1:1,3:s-1,20:2026-03-01T09:30:00Z,' | sha256sum
        assertThat(HashChain.genesis(HEADER))
                .isEqualTo("3ea15d5320b0f375266e34602505d70a604754875b545f8b36adb18af68c8168");
        LogEntry entry =
                HashChain.chain(
                                0,
                                HashChain.genesis(HEADER),
                                List.of(new NewEntry("move.ordered", 1, "{ \"u\": 12 }", START)))
                        .getFirst();
        // printf '1:1,1:1,12:move.ordered,1:1,8:{"u":12},20:2026-03-01T09:30:00Z,64:GENESIS,'
        assertThat(entry.hash())
                .isEqualTo("1e2371074968d702665d5fadffe4731869365d2f9b0224f3b64581dbff9790ba");
        assertThat(entry.payload()).isEqualTo("{\"u\":12}");
    }

    @Test
    void aBranchIsBoundToItsParent() {
        // printf '10:sinews-log,1:1,3:s-2,20:2026-03-02T09:30:00Z,3:s-1,64:GENESIS,1:4,64:bbb…,'
        Parent parent = new Parent("s-1", HashChain.genesis(HEADER), 4, "b".repeat(64));
        LogHeader branch = LogHeader.branch("s-2", START.plusSeconds(86_400), parent);
        assertThat(HashChain.genesis(branch))
                .isEqualTo("40b21f9ee16ed7f57bd38fd75aace878a7f03f61d7a9da46120877faafbba1c6");
        assertThat(JsonLines.parseHeader(JsonLines.line(branch).strip())).isEqualTo(branch);
        assertThat(JsonLines.parseParent(JsonLines.text(parent))).isEqualTo(parent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{ \"b\" : 1, \"a\" : [ true , null ] }|{\"a\":[true,null],\"b\":1}",
                "\"\\u00e9\\/\\t\"|\"é/\\u0009\"",
                "1.50|1.50",
                "-0|-0",
                "12345678901234567890|12345678901234567890",
                "\"\\ud800\"|\"\\ud800\"",
            })
    void writesOneSpelling(String json, String canonical) {
        assertThat(CanonicalJson.of(json)).isEqualTo(canonical);
        assertThat(CanonicalJson.of(canonical)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"a\":1,\"a\":2}|the key \"a\" twice",
                "{\"a\":1|JSON ends too early",
                "{a:1}|not valid JSON",
                "1 2|not valid JSON",
                "NaN|not valid JSON",
                "01|not valid JSON",
            })
    void refusesWhatIsNotOneValue(String json, String message) {
        assertThatThrownBy(() -> CanonicalJson.of(json)).hasMessage(message);
    }

    @Test
    void refusesATypeThatIsNoName() {
        assertThatThrownBy(() -> new NewEntry("my type", 1, "1", START))
                .hasMessage("The entry type \"my type\" must be letters, digits, '.', '-' or '_'.");
        assertThatThrownBy(() -> new NewEntry("t", 0, "1", START))
                .hasMessage("The version of entry type t is 0; it must be 1 or more.");
    }

    @Test
    void readsBackWhatItWrites() throws IOException {
        List<LogEntry> entries =
                HashChain.chain(
                        0,
                        HashChain.genesis(HEADER),
                        List.of(
                                new NewEntry("a.b", 2, "\"lone \\ud83d and \\u2028\"", START),
                                new NewEntry(
                                        "c",
                                        1,
                                        "[\"🚢\"]",
                                        Instant.parse("2026-03-01T09:30:00.123456789Z"))));
        StringWriter text = new StringWriter();
        JsonLines.write(HEADER, entries, text);
        LogContent read =
                JsonLinesReader.read(
                        "x.jsonl",
                        new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(read.problems()).isEmpty();
        assertThat(read.header()).contains(HEADER);
        assertThat(read.entries()).isEqualTo(entries);
    }
}
