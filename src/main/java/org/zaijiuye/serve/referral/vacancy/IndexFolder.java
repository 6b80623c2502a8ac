package org.zaijiuye.serve.referral.vacancy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zaijiuye.serve.referral.vacancy.VacancyChanges.Mark;

/**
 * Opens the index of a node: in its folder, or in memory where there is none or another node holds it. What cannot be
 * read, or is of another version, is begun anew.
 */
@Component
class IndexFolder {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    private static final String VERSION = "version";
    private static final String CHANGE = "change";
    private static final String STAMP = "stamp";

    /** Megabytes of heap for what is not written yet. */
    private static final double BUFFER = 32;

    private final String folder;
    private final Words words;

    /** @param folder a path; empty for memory */
    IndexFolder(@Value("${zaijiuye.vacancies.index-folder:}") String folder, Words words) {
        this.folder = folder;
        this.words = words;
    }

    /** @param mark how far the index had been brought when it was last closed or committed */
    record Opened(IndexWriter writer, Mark mark) {}

    Opened open() throws IOException {
        if (folder.isEmpty()) {
            return create(new ByteBuffersDirectory());
        }
        var directory = FSDirectory.open(Path.of(folder));
        try {
            return openOrCreate(directory);
        } catch (LockObtainFailedException held) {
            LOG.warn("the index of vacancies in {} is held by another node; this one keeps its own in memory", folder);
            directory.close();
            return create(new ByteBuffersDirectory());
        }
    }

    private Opened openOrCreate(Directory directory) throws IOException {
        try {
            var mark = mark(directory);
            return mark.equals(Mark.NONE)
                    ? create(directory)
                    : new Opened(new IndexWriter(directory, settings(OpenMode.APPEND)), mark);
        } catch (LockObtainFailedException held) {
            throw held;
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warn("the index of vacancies in {} cannot be read and is built anew", folder, unreadable);
            empty(directory);
            return create(directory);
        }
    }

    /** Lucene does not write over what it cannot read. */
    private static void empty(Directory directory) throws IOException {
        try (var held = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (var file : directory.listAll()) {
                held.ensureValid();
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    private static Mark mark(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return Mark.NONE;
        }
        try (var reader = DirectoryReader.open(directory)) {
            var data = reader.getIndexCommit().getUserData();
            return VacancyDocuments.VERSION.equals(data.get(VERSION))
                    ? new Mark(Long.parseLong(data.get(CHANGE)), data.getOrDefault(STAMP, ""))
                    : Mark.NONE;
        }
    }

    private Opened create(Directory directory) throws IOException {
        return new Opened(new IndexWriter(directory, settings(OpenMode.CREATE)), Mark.NONE);
    }

    private IndexWriterConfig settings(OpenMode mode) {
        return new IndexWriterConfig(words.analyzer()).setOpenMode(mode).setRAMBufferSizeMB(BUFFER);
    }

    /** What is kept with a commit, so that {@link #open()} knows how far it goes. */
    static Iterable<Map.Entry<String, String>> data(Mark mark) {
        return Map.of(VERSION, VacancyDocuments.VERSION, CHANGE, Long.toString(mark.change()), STAMP, mark.stamp())
                .entrySet();
    }
}
