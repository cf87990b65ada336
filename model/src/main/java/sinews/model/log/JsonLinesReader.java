package sinews.model.log;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a log in its text form and reports everything that is wrong with it. */
public final class JsonLinesReader {

    private static final int MAX_LINE_BYTES = 1 << 28;

    private final String file;
    private final List<LogProblem> problems = new ArrayList<>();
    private final List<LogEntry> valid = new ArrayList<>();
    private final List<Long> validEnds = new ArrayList<>();
    private final List<LogEntry> after = new ArrayList<>();
    private @Nullable LogHeader header;
    private @Nullable ChainCheck chain;
    private long headerEnd;
    private long claimed;
    private boolean tornPiece;
    private boolean oddPiece;

    private JsonLinesReader(String file) {
        this.file = file;
    }

    /**
     * Reads to the end.
     *
     * @param file the name to use in problems
     */
    public static LogContent read(String file, InputStream in) throws IOException {
        JsonLinesReader reader = new JsonLinesReader(file);
        reader.readLines(new BufferedInputStream(in, 1 << 16));
        return reader.content();
    }

    private void readLines(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long number = 1;
        long offset = 0;
        int b;
        while ((b = in.read()) >= 0) {
            offset++;
            if (b != '\n') {
                line.write(b);
                if (line.size() > MAX_LINE_BYTES) {
                    throw new IOException(file + " has a line longer than 256 MiB");
                }
                continue;
            }
            take(number++, line.toByteArray(), offset, true);
            line.reset();
        }
        if (line.size() > 0) {
            take(number, line.toByteArray(), offset, false);
        } else if (number == 1) {
            problem(1, "empty, must begin with the header of a Sinews session log");
        }
    }

    private void take(long number, byte[] bytes, long end, boolean ended) {
        if (!ended) {
            tornPiece = true;
            problem(
                    number,
                    number == 1
                            ? "the header is cut off, must be a whole line that ends with a line"
                                    + " feed"
                            : "the last line is cut off, must be a whole line that ends with a line"
                                    + " feed");
            return;
        }
        try {
            String text = text(bytes);
            if (number == 1) {
                header = JsonLines.parseHeader(text);
                chain = new ChainCheck(header);
                headerEnd = end;
            } else if (chain != null) {
                entry(number, JsonLines.parseEntry(text), chain, end);
            }
        } catch (IllegalArgumentException e) {
            // Where a disk never wrote the blocks of an interrupted append, it gives zeros.
            boolean hole =
                    number > 1 && new String(bytes, StandardCharsets.ISO_8859_1).indexOf(0) >= 0;
            if (chain != null && number > 1) {
                chain.passUnreadable();
            }
            tornPiece |= hole;
            oddPiece |= !hole;
            problem(
                    number,
                    hole ? "the line has a hole of zero bytes" : String.valueOf(e.getMessage()));
        }
    }

    private void entry(long number, LogEntry entry, ChainCheck check, long end) {
        claimed = Math.max(claimed, entry.position());
        Optional<String> wrong = check.next(entry);
        wrong.ifPresent(sentence -> problem(number, sentence));
        if (problems.isEmpty()) {
            valid.add(entry);
            validEnds.add(end);
        } else {
            after.add(entry);
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8 text, must be one JSON object a line", e);
        }
    }

    private void problem(long line, String sentence) {
        problems.add(new LogProblem(file, line, sentence));
    }

    private LogContent content() {
        List<LogEntry> whole = LogContent.wholeBatches(valid);
        LogContent.Tail tail = tail(whole.size());
        if (whole.size() < valid.size() && problems.isEmpty()) {
            problem(
                    valid.size() + 2L,
                    "the batch of entries %d to %d ends after entry %d"
                            .formatted(
                                    whole.size() + 1L,
                                    valid.getLast().batchEnd(),
                                    valid.getLast().position()));
        }
        // A branch is written in one piece, so that no interrupted write leaves a part of its copy.
        Optional<String> uncopied =
                Optional.ofNullable(header).flatMap(h -> ChainCheck.atEnd(h, whole.size()));
        if (uncopied.isPresent() && problems.isEmpty()) {
            problem(whole.size() + 1L, uncopied.get());
        }
        return new LogContent(
                Optional.ofNullable(header),
                whole,
                whole.isEmpty() ? headerEnd : validEnds.get(whole.size() - 1),
                claimed,
                uncopied.isPresent() ? LogContent.Tail.DAMAGED : tail,
                List.copyOf(problems));
    }

    private LogContent.Tail tail(int whole) {
        if (problems.isEmpty() && whole == valid.size()) {
            return LogContent.Tail.NONE;
        }
        if (oddPiece || header == null) {
            return LogContent.Tail.DAMAGED;
        }
        // One interrupted append leaves entries of one batch only, each whole in itself.
        List<LogEntry> pieces = new ArrayList<>(valid.subList(whole, valid.size()));
        pieces.addAll(after);
        for (LogEntry piece : pieces) {
            if (piece.position() <= whole
                    || piece.batchEnd() != pieces.getFirst().batchEnd()
                    || !HashChain.hashOf(piece).equals(piece.hash())) {
                return LogContent.Tail.DAMAGED;
            }
        }
        boolean unfinished =
                !pieces.isEmpty() && pieces.getLast().position() < pieces.getFirst().batchEnd();
        return tornPiece || unfinished ? LogContent.Tail.TORN : LogContent.Tail.DAMAGED;
    }
}
