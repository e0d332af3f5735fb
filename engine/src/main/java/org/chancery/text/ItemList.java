package org.chancery.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.article.Span;
import org.chancery.text.Passage.Kind;

/**
 * A sentence that breaks off at a colon and goes on in each of the paragraphs behind it: "Ruiz
 * called on Kenya to: – release the crew; – pay for the nets". It is read on into the first item.
 *
 * @param lead the paragraph that ends with the colon, without a marker of its own
 * @param gap from the lead's last word to the first item's
 * @param items without their markers; one or more
 */
public record ItemList(Span lead, Span gap, List<Span> items) {

  /** "agreed on the following steps:", "as follows:", ":" */
  private static final Pattern COLON =
      Pattern.compile(
          "(?:,? (?:as follows|(?:on )?(?:the following|these)(?: \\p{Ll}+){0,2}))?\\s*:\\s*$");

  /** Behind these the item goes on whether or not it begins with a capital. */
  private static final Pattern UNFINISHED = Pattern.compile("\\b(?:to|that)\\s*:\\s*$");

  private static final int FEWEST_WORDS = 3;

  /** "<b>Resolved</b> to …", "<b>Calls</b> upon …": the verb of whoever the lead names. */
  private static final Pattern VERB =
      Pattern.compile(
          "(?:(?:Welcom|Not|Underscor|Underlin|Stress|Emphasi[sz]|Highlight|Reaffirm|Reiterat|Affirm|Confirm|Agre|Resolv|Decid"
              + "|Express|Call|Urg|Invit|Encourag|Request|Thank|Commend|Prais|Congratulat|Condemn|Deplor|Regrett?|Reject|Recall"
              + "|Recogni[sz]|Acknowledg|Appreciat|Discuss|Review|Exchang|Pledg|Committ?|Adopt|Approv|Endors|Support|Establish"
              + "|Instruct|Direct|Task|Mandat|Conclud|Propos|Demand|Appeal|Warn|Declar|Renew|Extend|Convey|Consider|Ask|Insist"
              + "|Voic|Hail|Offer|Promis|Recommend|Remind|Salut|Object|Oppos|Press|Reassur|Assur)(?:ed|e?s)"
              + "|T(?:ook|akes) note|Undert(?:ook|akes)|Spoke|Speaks|Paid|Pays|Took|Takes|Gave|Gives|Made|Makes)\\b \\p{L}.*",
          Pattern.DOTALL);

  /** All lists of the article, in order. */
  static List<ItemList> in(String text, List<Passage> passages) {
    List<ItemList> lists = new ArrayList<>();
    for (int at = 0; at < passages.size(); at++) {
      Span lead = ListMarker.after(text, passages.get(at).span());
      boolean mayLead =
          passages.get(at).kind() == Kind.BODY
              && !lead.isEmpty()
              && text.charAt(lead.end() - 1) == ':';
      List<Span> items = mayLead ? items(text, passages, at) : List.of();
      if (!items.isEmpty()) {
        lists.add(new ItemList(lead, gap(text, lead, items.get(0)), items));
        at += items.size();
      }
    }
    return lists;
  }

  private static List<Span> items(String text, List<Passage> passages, int lead) {
    boolean isUnfinished = UNFINISHED.matcher(passages.get(lead).span().of(text)).find();
    List<Span> items = new ArrayList<>();
    String kind = "";
    for (Passage passage : passages.subList(lead + 1, passages.size())) {
      Span item = ListMarker.after(text, passage.span());
      String marker = text.substring(passage.span().start(), item.start());
      boolean isVerb = VERB.matcher(item.of(text)).matches();
      boolean goesOn = startsSmall(text, item) || isVerb || isUnfinished && !marker.isEmpty();
      boolean isFirst = items.isEmpty();
      boolean isLike =
          isFirst
              || kind.equals(kindOf(marker))
                  && startsSmall(text, item) == startsSmall(text, items.get(0));
      boolean isShort = item.of(text).split("\\s+").length < FEWEST_WORDS;
      if (passage.kind() != Kind.BODY || !isLike || isFirst && (!goesOn || isShort)) {
        break;
      }
      kind = isFirst ? kindOf(marker) : kind;
      if (goesOn) {
        items.add(item);
      }
    }
    return items;
  }

  private static boolean startsSmall(String text, Span item) {
    return !item.isEmpty() && Character.isLowerCase(text.charAt(item.start()));
  }

  /** The marker with its number or letter left open: "(1) ". */
  private static String kindOf(String marker) {
    return marker.replaceAll("\\d+", "1").replaceAll("\\p{Alpha}+", "a");
  }

  private static Span gap(String text, Span lead, Span first) {
    Matcher colon = COLON.matcher(lead.of(text));
    int start = colon.find() ? lead.start() + colon.start() : lead.end() - 1;
    return new Span(start, first.start());
  }

  /** The lead and the first item. */
  public Span opening() {
    return lead.union(items.get(0));
  }

  /** A stretch around the gap, read over it. */
  Stretch readOn(Stretch stretch) {
    List<Span> holes =
        new ArrayList<>(stretch.holes().stream().filter(hole -> !hole.overlaps(gap)).toList());
    holes.add(gap);
    holes.sort(null);
    return new Stretch(stretch.span(), holes, gap.end());
  }
}
