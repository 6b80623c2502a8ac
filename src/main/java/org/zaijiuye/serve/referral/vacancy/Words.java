package org.zaijiuye.serve.referral.vacancy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.springframework.stereotype.Component;

/** Cuts Chinese text into words. */
@Component
public class Words {

    private final Analyzer analyzer = new SmartChineseAnalyzer();

    Analyzer analyzer() {
        return analyzer;
    }

    /** The words of a text, without punctuation, each once and in their order. */
    public Set<String> of(String text) {
        var words = new LinkedHashSet<String>();
        try (var stream = analyzer.tokenStream(VacancyDocuments.TEXT, new StringReader(text))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
