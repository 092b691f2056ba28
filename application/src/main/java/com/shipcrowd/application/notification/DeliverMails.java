package com.shipcrowd.application.notification;

/// Carries out the mails that are due. Safe on several nodes at once; a mail may go out twice when a node dies
/// between carrying and noting, with the same id.
public interface DeliverMails {
  /// @param most how many to carry in this round
  /// @return how many were carried
  int deliver(int most);
}
