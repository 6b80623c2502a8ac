package org.zaijiuye.pages;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zaijiuye.office.PublicPage;

/** The public pages that this program has, for the templates: {@code @publicPages}. */
@Component
public class PublicPages {

    private final List<PublicPage> pages;

    PublicPages(ObjectProvider<PublicPage> pages) {
        this.pages = pages.orderedStream().toList();
    }

    public List<PublicPage> all() {
        return pages;
    }
}
