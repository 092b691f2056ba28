package com.shipcrowd.application.notification.needs;

import com.shipcrowd.application.notification.Mail;

/// Takes mails out of the house.
public interface MailCarrier {
  /// @param enclosed the PDF that goes along; empty when nothing does
  /// @return false when it did not work this time
  boolean carry(Mail mail, byte[] enclosed);
}
