package org.chancery.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.article.Span;
import org.chancery.mention.Mention;
import org.chancery.mention.Office;
import org.chancery.text.Fold;
import org.jspecify.annotations.Nullable;

/** An actor while it is being put together. */
final class Draft {
  final Actor.Kind kind;
  final Set<String> names = new LinkedHashSet<>();
  final List<Span> spans = new ArrayList<>();
  final Set<Office> offices = EnumSet.noneOf(Office.class);
  final Map<String, Integer> sides = new LinkedHashMap<>();
  final Set<String> roleWords = new LinkedHashSet<>();

  /** Sides for which he does not speak: he asks them or visits them. */
  final Set<String> notOf = new LinkedHashSet<>();

  boolean isHost;

  /** Whether his side is only the likeliest. */
  boolean isGuessed;

  @Nullable String accredited;
  @Nullable String role;
  @Nullable String canonical;

  /** The role by which alone he is called; null once he is named. */
  @Nullable Mention unnamed;

  Draft(Actor.Kind kind) {
    this.kind = kind;
  }

  boolean is(Office office) {
    return offices.contains(office);
  }

  @Nullable String side() {
    return sides.entrySet().stream()
        .max(Comparator.comparing(Map.Entry<String, Integer>::getValue))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  String name() {
    return canonical != null
        ? canonical
        : names.stream()
            .max(Comparator.comparing((String name) -> name.split(" ").length))
            .orElseThrow();
  }

  int lastBefore(int position) {
    int last = -1;
    for (Span span : spans) {
      last = span.start() < position ? Math.max(last, span.start()) : last;
    }
    return last;
  }

  void add(Mention mention) {
    unnamed = mention.is(Mention.Kind.PERSON) ? null : unnamed;
    names.add(mention.name().replaceAll("\\s+", " "));
    spans.add(mention.span());
    offices.addAll(mention.offices().stream().filter(office -> !office.isRelative()).toList());
    isHost |= mention.offices().contains(Office.HOST);
    if (mention.side() != null) {
      sides.merge(mention.side(), 1, Integer::sum);
    }
    accredited = accredited == null ? mention.accredited() : accredited;
    if (mention.accredited() != null) {
      notOf.add(mention.accredited());
    }
    if (mention.role() != null) {
      roleWords.addAll(Arrays.asList(Fold.of(mention.role()).split("[^\\p{L}]+")));
    }
    if (role == null && mention.role() != null) {
      role = mention.role().replaceAll("\\s+", " ");
    }
  }
}
