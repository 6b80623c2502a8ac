package org.zaijiuye.shared;

/** Names the provision a rule applies, for example 《社会保险法》第四十五条; remedies and local rules are cited alike. */
public record LegalBasis(String law, String article) {

    public String citation() {
        return "《" + law + "》" + article;
    }
}
