package sinews.model.measures;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Tables as files, one CSV each, named by their id. */
public final class TableFiles {
    private TableFiles() {}

    /**
     * Writes the tables to a folder, which is made when it is not there; a table of that name is
     * replaced once the new one is whole.
     *
     * @return files written
     * @throws IOException when one cannot be written
     */
    public static int write(List<Table> tables, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Table table : tables) {
            Path out = folder.resolve(table.id() + ".csv");
            Path beside = folder.resolve(table.id() + ".csv.new");
            try {
                try (Writer writer = Files.newBufferedWriter(beside)) {
                    TableCsv.write(table, writer);
                }
                Files.move(beside, out, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        }
        return tables.size();
    }
}
