package com.shipcrowd.application.job;

import com.shipcrowd.application.file.Finding;
import com.shipcrowd.application.file.Shape;
import com.shipcrowd.application.file.Sheet;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.job.JobMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One kind of file. Its room implements it; `bootstrap` makes a bean of it, and that is all there is to do.
public interface JobType {
  /// Stable, upper snake case: `SERVICEABILITY`.
  String name();

  /// Which right a caller needs to see and take back such jobs.
  Category category();

  /// What the file looks like.
  Shape shape();

  /// What one bad record does to the others, unless the uploader says otherwise.
  JobMode usualMode();

  /// Records of one unit of work; `Integer.MAX_VALUE` to apply the whole file at once or not at all.
  int chunk();

  /// Checks the whole file; writes nothing. Runs outside a unit of work and may open its own to read. After a crash it
  /// runs again, so it must say the same of records that were applied already.
  Plan plan(Job job, Sheet sheet);

  /// Takes back what a job did, inside a unit of work.
  ///
  /// @param created what `Outcome.createdId` named, the last one first
  /// @return records that refused; the others are taken back
  /// @throws com.shipcrowd.domain.job.RollbackRefused when nothing can be taken back
  List<Finding> undo(Job job, List<Outcome> created);

  /// After each unit of work that changed something, outside of it: the place for `KeepFresh.look()`.
  default void after(Job job) {}

  /// Columns of the file that answers; empty when there is none.
  default List<String> resultHeader() {
    return List.of();
  }

  /// A checked file.
  interface Plan {
    /// What is wrong, in the order of the records. A record without an error is good.
    List<Finding> findings();

    /// Applies good records, all inside one unit of work of the job's company (the platform's role when it has none).
    /// Never called twice for the same record, unless the unit of work was undone.
    ///
    /// @return one for each record that created something, has a line in the answering file, or failed after all
    List<Outcome> apply(List<Sheet.Row> rows);
  }

  /// What became of a record.
  ///
  /// @param row its number
  /// @param createdId outside spelling of what it made; null for nothing
  /// @param result its line in the answering file; empty for none
  /// @param trouble why it failed; null when it did not
  record Outcome(
      int row, @Nullable String createdId, List<String> result, @Nullable Finding trouble) {}
}
