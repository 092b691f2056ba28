package com.shipcrowd.domain.job;

/// How far a job is. Source: lifecycle.md section 12, "Bulk job".
public enum JobState {
  /// The file is kept; nobody looked at its records yet.
  UPLOADED,
  /// Its records are being checked.
  VALIDATING,
  /// Checked, and about to be applied.
  READY,
  /// Has errors and was to be applied as a whole or not at all; nothing was done.
  REJECTED,
  /// Being applied.
  RUNNING,
  /// Everything was applied.
  COMPLETED,
  /// What was right was applied, the rest is in the error report.
  COMPLETED_WITH_ERRORS,
  /// Stopped by a mistake of ours; what was applied before stays until it is rolled back.
  FAILED,
  /// Being taken back; passed through inside one transaction, so nobody sees it.
  ROLLING_BACK,
  /// Taken back.
  ROLLED_BACK;

  /// Whether nothing happens any more unless somebody asks.
  public boolean isFinal() {
    return switch (this) {
      case UPLOADED, VALIDATING, READY, RUNNING, ROLLING_BACK -> false;
      case REJECTED, COMPLETED, COMPLETED_WITH_ERRORS, FAILED, ROLLED_BACK -> true;
    };
  }

  /// Whether it may be taken back from here.
  public boolean mayBeRolledBack() {
    return switch (this) {
      case COMPLETED, COMPLETED_WITH_ERRORS, FAILED -> true;
      case UPLOADED, VALIDATING, READY, REJECTED, RUNNING, ROLLING_BACK, ROLLED_BACK -> false;
    };
  }
}
