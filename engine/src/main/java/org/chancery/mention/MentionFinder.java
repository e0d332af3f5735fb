package org.chancery.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.article.Article;
import org.chancery.text.Outline;
import org.chancery.text.Sentence;

/**
 * Finds who and what is named, sentence by sentence: first what tables know (states, organisations,
 * institutions, cities), then offices with the words around them, then names, which are runs of
 * capitals that nothing else explains. A single name counts once the article has shown it to be a
 * person's, or when it is a public person's.
 */
public final class MentionFinder {

  private final Gazetteer gazetteer;
  private final Set<String> knownNames;
  private final Offices offices;

  /**
   * @param knownNames single words, folded, that are a public person's name when they stand alone
   */
  public MentionFinder(Gazetteer gazetteer, Set<String> knownNames) {
    this.gazetteer = gazetteer;
    this.knownNames = Set.copyOf(knownNames);
    this.offices = Offices.load();
  }

  /** All mentions in text order; the longer first where two begin together. */
  public List<Mention> find(Article article, Outline outline) {
    List<SentenceScan> scans = new ArrayList<>();
    Set<String> surnames = new HashSet<>();
    Set<String> states = new HashSet<>();
    for (Sentence sentence : outline.sentences()) {
      SentenceScan scan = new SentenceScan(article, sentence, gazetteer, offices);
      scan.collectNames(knownNames, surnames);
      scan.collectStates(states);
      scans.add(scan);
    }
    List<Mention> mentions = new ArrayList<>();
    scans.forEach(scan -> mentions.addAll(scan.mentions(surnames, states)));
    mentions.sort(
        Comparator.comparing((Mention one) -> one.extent().start())
            .thenComparing(one -> -one.extent().end()));
    return mentions;
  }
}
