package org.zaijiuye.serve.referral.vacancy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.zaijiuye.serve.referral.vacancy.VacancyChanges.Mark;
import org.zaijiuye.serve.referral.vacancy.VacancyChanges.Position;

/**
 * The index of one node. Before each search it reads what the table has that it has not; the table is the truth, and an
 * index that is missing or was built on another course of changes is built from it again.
 */
@Component
class VacancyIndex implements DisposableBean {

    private static final int AT_ONCE = 1000;

    private final VacancyChanges changes;
    private final VacancyDocuments documents;
    private final Employers employers;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Mark mark;

    VacancyIndex(VacancyChanges changes, VacancyDocuments documents, Employers employers, IndexFolder folder)
            throws IOException {
        this.changes = changes;
        this.documents = documents;
        this.employers = employers;
        var opened = folder.open();
        this.writer = opened.writer();
        this.mark = opened.mark();
        this.searchers = new SearcherManager(writer, new SearcherFactory());
    }

    interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    /** Searches all that was committed to the table before. */
    <T> T search(Search<T> search) {
        bringUpToDate();
        return unread(search);
    }

    /** Searches what the index holds already. */
    <T> T unread(Search<T> search) {
        try {
            var searcher = searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what the table has that the index has not; answers whether there was anything. */
    boolean bringUpToDate() {
        if (changes.newest().equals(mark)) {
            return false;
        }
        reading.lock();
        try {
            var newest = changes.newest();
            if (newest.equals(mark)) {
                return false;
            }
            read(newest);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            reading.unlock();
        }
    }

    private void read(Mark newest) throws IOException {
        if (!changes.knows(mark)) {
            writer.deleteAll();
            mark = Mark.NONE;
        }
        var position = new Position(mark.change(), Long.MAX_VALUE);
        for (var rows = changes.after(position, newest.change(), AT_ONCE);
                !rows.isEmpty();
                rows = changes.after(position, newest.change(), AT_ONCE)) {
            write(rows);
            var last = rows.get(rows.size() - 1);
            position = new Position(last.changeNo(), last.key());
        }
        writer.setLiveCommitData(IndexFolder.data(newest));
        writer.commit();
        searchers.maybeRefreshBlocking();
        mark = newest;
    }

    private void write(List<Vacancy> rows) throws IOException {
        var names = employers.findAllById(rows.stream().map(Vacancy::employer).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Employer::code, Employer::name));
        var occupations = documents.names(rows);
        for (var row : rows) {
            var term = VacancyDocuments.term(row);
            if (row.isOpen(LocalDate.MIN)) {
                writer.updateDocument(
                        term,
                        documents.document(
                                row,
                                names.getOrDefault(row.employer(), ""),
                                occupations.getOrDefault(row.occupation(), "")));
            } else {
                writer.deleteDocuments(term);
            }
        }
    }

    @Override
    public void destroy() throws IOException {
        searchers.close();
        writer.close();
        writer.getDirectory().close();
    }
}
