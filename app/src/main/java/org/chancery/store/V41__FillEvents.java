package org.chancery.store;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jdbi.v3.core.Jdbi;

/** Gives a ledger that was made before it had events those of the readings that it holds. */
final class V41__FillEvents extends BaseJavaMigration {

  @Override
  public void migrate(Context context) {
    EventRows.fill(Jdbi.create(context.getConnection()).open());
  }
}
