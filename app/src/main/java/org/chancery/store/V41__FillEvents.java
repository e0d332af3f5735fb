package org.chancery.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Gives a ledger that was made before it had events those of the readings that it holds. */
final class V41__FillEvents extends BaseJavaMigration {

  @Override
  public void migrate(Context context) throws Exception {
    ObjectMapper json = new ObjectMapper();
    Handle handle = Jdbi.create(context.getConnection()).open();
    List<String> articles =
        handle.createQuery("SELECT id FROM article ORDER BY id").mapTo(String.class).list();
    for (String id : articles) {
      String reading =
          handle
              .createQuery("SELECT reading FROM article WHERE id = :id")
              .bind("id", id)
              .mapTo(String.class)
              .one();
      EventRows.insert(handle, id, json.readTree(reading));
    }
  }
}
