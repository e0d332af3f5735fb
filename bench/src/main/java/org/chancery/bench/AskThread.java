package org.chancery.bench;

import java.time.LocalDate;
import java.util.List;

/**
 * One deed that one side wants of another, over the years: the truth that a ledger is to find.
 *
 * @param value what fills the topic's slot, empty if it has none
 */
record AskThread(
    Country asker, Country asked, Topic topic, String value, LocalDate from, LocalDate to) {

  String label() {
    String end = value.isEmpty() ? "" : ":" + value.replace(' ', '-');
    return asker.code() + ">" + asked.code() + "/" + topic.key() + end;
  }

  boolean isRelatedTo(AskThread other) {
    boolean isOneMatter = topic.slot().equals(other.topic.slot()) && value.equals(other.value);
    return asker.equals(other.asker)
        && asked.equals(other.asked)
        && topic.related().contains(other.topic.key())
        && (isOneMatter || topic.slot().isEmpty() || other.topic.slot().isEmpty());
  }

  List<Topic.Wording> wordings(String form) {
    return topic.wordings().stream().filter(one -> one.form().equals(form)).toList();
  }

  boolean isOpenOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** The wording with its holes filled. */
  String filled(Topic.Wording wording) {
    return wording
        .text()
        .replace("a {Aadj}", Words.withArticle(asker.adjective()))
        .replace("a {Badj}", Words.withArticle(asked.adjective()))
        .replace("{Aadj}", asker.adjective())
        .replace("{Badj}", asked.adjective())
        .replace("{A}", asker.name())
        .replace("{B}", asked.name())
        .replace("{" + topic.slot() + "}", value);
  }
}
