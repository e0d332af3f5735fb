package org.chancery.ledger;

import java.util.List;

/**
 * One encounter with all its accounts.
 *
 * @param id from the smallest id of its accounts: "m:41c…" for "e:41c…"; each account's id leads to
 *     the entry, so that an id once cited stays good when entries join
 * @param accounts sorted by id
 */
public record LedgerEntry(String id, List<EncounterAccount> accounts) {

  public LedgerEntry {
    accounts = List.copyOf(accounts);
  }

  static LedgerEntry of(List<EncounterAccount> accounts) {
    List<EncounterAccount> sorted =
        accounts.stream().sorted(java.util.Comparator.comparing(EncounterAccount::id)).toList();
    return new LedgerEntry(idOf(sorted.get(0).id()), sorted);
  }

  /** The id of the entry whose smallest account is {@code account}. */
  public static String idOf(String account) {
    return "m:" + account.replaceFirst("^e:", "");
  }

  /** The account whose day and form are best founded: stated before inferred before assumed. */
  public EncounterAccount best() {
    return accounts.stream()
        .min(
            java.util.Comparator.comparing(EncounterAccount::isDated)
                .reversed()
                .thenComparing(EncounterAccount::basis)
                .thenComparing(account -> -account.people().size())
                .thenComparing(EncounterAccount::id))
        .orElseThrow();
  }
}
