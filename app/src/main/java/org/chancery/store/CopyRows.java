package org.chancery.store;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import org.chancery.ledger.Fingerprint;
import org.chancery.ledger.TextCopy;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Keeps which articles are copies of one another: a group is all that hang together by links, and
 * its name the smallest of their ids, so that it does not depend on the order of adding.
 */
final class CopyRows {

  /** A copy is published at most so many days before or after; those without a day are compared. */
  private static final int DAYS_AROUND = 10;

  private static final String NO_DAY = "";

  private record Candidate(String article, byte[] hashes) {}

  private final Handle handle;

  CopyRows(Handle handle) {
    this.handle = handle;
  }

  /** Takes up an article; to be called once for each, inside the transaction that adds it. */
  void insert(String article, @Nullable String published, String text) {
    String day = published == null ? NO_DAY : published;
    Fingerprint fingerprint = Fingerprint.of(text);
    List<String> copies = new ArrayList<>();
    for (Candidate candidate : candidates(fingerprint, day)) {
      boolean mayCopy = fingerprint.mayCopy(Fingerprint.of(candidate.hashes));
      if (mayCopy && TextCopy.isCopy(text, text(candidate.article))) {
        copies.add(candidate.article);
      }
    }
    handle
        .createUpdate("INSERT INTO fingerprint VALUES (:article, :hashes, :article)")
        .bind("article", article)
        .bind("hashes", fingerprint.bytes())
        .execute();
    PreparedBatch keys =
        handle.prepareBatch("INSERT INTO fingerprint_key VALUES (:hash, :day, :article)");
    fingerprint
        .keys()
        .forEach(hash -> keys.bind("hash", hash).bind("day", day).bind("article", article).add());
    if (keys.size() > 0) {
      keys.execute();
    }
    for (String copy : copies) {
      link(article, copy);
      link(copy, article);
    }
    if (!copies.isEmpty()) {
      regroup(article);
    }
  }

  private void link(String one, String other) {
    handle.execute("INSERT INTO copy_link VALUES (?, ?)", one, other);
  }

  /** Articles of these days that share two or more of the runs by which copies are looked up. */
  private List<Candidate> candidates(Fingerprint fingerprint, String day) {
    List<Long> keys = fingerprint.keys();
    if (keys.isEmpty()) {
      return List.of();
    }
    boolean isDated = !day.equals(NO_DAY);
    return handle
        .createQuery(
            "SELECT article_id, hashes FROM fingerprint JOIN (SELECT article_id FROM fingerprint_key"
                + " WHERE hash IN (SELECT value FROM json_each(:keys)) AND day BETWEEN :from AND :to"
                + " GROUP BY article_id HAVING COUNT(*) >= 2) USING (article_id) ORDER BY article_id")
        .bind("keys", keys.toString())
        .bind("from", isDated ? LocalDate.parse(day).minusDays(DAYS_AROUND).toString() : NO_DAY)
        .bind("to", isDated ? LocalDate.parse(day).plusDays(DAYS_AROUND).toString() : NO_DAY)
        .map((row, context) -> new Candidate(row.getString("article_id"), row.getBytes("hashes")))
        .list();
  }

  private String text(String article) {
    return handle
        .createQuery(
            "SELECT json_extract(json, '$.article.text') FROM reading WHERE article_id = :id")
        .bind("id", article)
        .mapTo(String.class)
        .one();
  }

  /** Takes an article out of its group; to be called before it is removed. */
  void remove(String article) {
    List<String> copies = linked(article);
    handle.execute("DELETE FROM copy_link WHERE one = ? OR other = ?", article, article);
    copies.forEach(this::regroup);
  }

  /** Gives all that hang together with the article one name, and marks where that counts. */
  private void regroup(String article) {
    TreeSet<String> group = new TreeSet<>(List.of(article));
    Deque<String> open = new ArrayDeque<>(group);
    while (!open.isEmpty()) {
      for (String copy : linked(open.pop())) {
        if (group.add(copy)) {
          open.push(copy);
        }
      }
    }
    for (String member : group) {
      handle.execute(
          "UPDATE fingerprint SET copy_group = ? WHERE article_id = ?", group.first(), member);
      EntryRows.markStale(handle, member);
      WishRows.markStale(handle, member);
    }
  }

  private List<String> linked(String article) {
    return handle
        .createQuery("SELECT other FROM copy_link WHERE one = :article ORDER BY other")
        .bind("article", article)
        .mapTo(String.class)
        .list();
  }
}
