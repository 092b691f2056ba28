package com.shipcrowd.application.notification.needs;

import com.shipcrowd.application.notification.Mail;

/// Takes mails out of the house.
public interface MailCarrier {
  /// @return false when it did not work this time
  boolean carry(Mail mail);
}
