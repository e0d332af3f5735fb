package org.chancery.ledger;

import java.util.Comparator;
import java.util.List;

/**
 * One encounter with all its accounts.
 *
 * @param id from the smallest id of its accounts, of those that tell a day if any does: "m:41c…"
 *     for "e:41c…"; each account's id leads to the entry, so that an id once cited stays good when
 *     entries join
 * @param accounts sorted by id
 */
public record LedgerEntry(String id, List<EncounterAccount> accounts) {

  public LedgerEntry {
    accounts = accounts.stream().sorted(Comparator.comparing(EncounterAccount::id)).toList();
  }

  static LedgerEntry of(List<EncounterAccount> accounts) {
    String first =
        accounts.stream().map(EncounterAccount::id).min(Comparator.naturalOrder()).orElseThrow();
    return new LedgerEntry(idOf(first), accounts);
  }

  /** The id of the entry whose smallest account is {@code account}. */
  public static String idOf(String account) {
    return "m:" + account.replaceFirst("^e:", "");
  }

  /** The account whose day and form are best founded: stated before inferred before assumed. */
  public EncounterAccount best() {
    return accounts.stream()
        .min(
            Comparator.comparing(EncounterAccount::isDated)
                .reversed()
                .thenComparing(EncounterAccount::basis)
                .thenComparing(account -> -account.people().size())
                .thenComparing(EncounterAccount::id))
        .orElseThrow();
  }
}
