package org.chancery.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.article.Article;
import org.chancery.article.Span;
import org.chancery.text.Passage.Kind;

/**
 * Lays an article out: passages, sentences, quotations. Time grows with the length of the text and
 * no faster, as far as the analyser's does. Threads may share one if they may share its analyser.
 */
public final class Outliner {

  private static final Set<Kind> PROSE =
      Set.of(Kind.HEADLINE, Kind.STANDFIRST, Kind.CAPTION, Kind.BODY);

  /**
   * A full stop without the space after it: "nuclear arms.According to". Not "St.Louis", "Mr.Lam"
   * or "example.Com".
   */
  private static final Pattern GLUED_STOP =
      Pattern.compile(
          "(?<=[\\p{Ll}\\d)]{2})[.!?][\"”’)]?(?=[\"“‘(]?\\p{Lu}[\\p{Ll} ])(?!(?:Com|Org|Net|Gov|Int|Html)\\b)");

  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?:^|[^\\p{L}])(?:Mr|Mrs|Ms|Dr|St|Ste|Prof|Gen|Col|Lt|Maj|Sgt|Capt|Cpl|Adm|Cmdr|Gov|Sen|Rep|Rev|Hon|Jr|Sr|No|Nos|Pres|Amb"
              + "|Mt|Ft|Fr|Art|vs|etc|Messrs|Mme|Mlle|Tp|TP)$");

  private static final int LONGEST_ABBREVIATION = 8;

  private final EnglishAnalyser analyser;

  public Outliner(EnglishAnalyser analyser) {
    this.analyser = analyser;
  }

  /**
   * The outline of any text, also of none: noise gives passages of some kind and no exception.
   *
   * @return one or more passages for each paragraph; sentences and quotations each lie within one
   *     paragraph, but for a sentence that goes on in the first item of a list
   */
  public Outline outline(Article article) {
    List<Span> paragraphs = Paragraphs.of(article.text());
    List<Passage> passages = PassageSorter.sort(article.text(), paragraphs, article.title());
    List<Quotation> quotations = QuotationFinder.find(article.text(), paragraphs);
    List<ItemList> lists = ItemList.in(article.text(), passages);
    return new Outline(passages, sentences(article.text(), passages, lists), quotations, lists);
  }

  private List<Sentence> sentences(String text, List<Passage> passages, List<ItemList> lists) {
    Map<Span, ItemList> leads =
        lists.stream().collect(Collectors.toMap(ItemList::lead, Function.identity()));
    Set<Span> firstItems =
        lists.stream().map(list -> list.items().get(0)).collect(Collectors.toSet());
    Set<Span> items =
        lists.stream().flatMap(list -> list.items().stream()).collect(Collectors.toSet());
    List<Stretch> stretches = new ArrayList<>();
    for (Passage passage : passages) {
      Span prose = ListMarker.after(text, passage.span());
      if (!PROSE.contains(passage.kind()) || firstItems.contains(prose)) {
        continue;
      }
      ItemList list = leads.get(prose);
      for (Span part : splitAtGluedStops(text, list == null ? prose : list.opening())) {
        boolean isItem = items.contains(prose) && part.start() == prose.start();
        Stretch stretch = new Stretch(part, holes(text, part), isItem ? part.start() : -1);
        stretches.add(list != null && part.contains(list.gap()) ? list.readOn(stretch) : stretch);
      }
    }
    return analyser.analyse(text, stretches);
  }

  private static List<Span> holes(String text, Span part) {
    List<Span> holes = new ArrayList<>(Brackets.holes(text, part));
    holes.addAll(Insertions.in(text, part));
    return holes;
  }

  private static List<Span> splitAtGluedStops(String text, Span passage) {
    List<Span> parts = new ArrayList<>();
    int from = passage.start();
    Matcher stop = GLUED_STOP.matcher(text).region(passage.start(), passage.end());
    while (stop.find()) {
      if (!isAbbreviation(text, passage, stop.start())) {
        parts.add(new Span(from, stop.end()));
        from = stop.end();
      }
    }
    parts.add(new Span(from, passage.end()));
    return parts;
  }

  private static boolean isAbbreviation(String text, Span passage, int stop) {
    int start = Math.max(passage.start(), stop - LONGEST_ABBREVIATION);
    return ABBREVIATION.matcher(text.substring(start, stop)).find();
  }
}
