package com.shipcrowd.application.notification;

/// Promises a mail. Joins the surrounding unit: no change, no mail; it leaves the house soon after the commit.
public interface SendMail {
  /// Puts the mail in the box.
  void send(Mail mail);
}
