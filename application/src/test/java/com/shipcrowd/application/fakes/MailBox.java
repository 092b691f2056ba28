package com.shipcrowd.application.fakes;

import com.shipcrowd.application.notification.Mail;
import com.shipcrowd.application.notification.SendMail;
import java.util.ArrayList;
import java.util.List;

/// Mails that were promised.
public final class MailBox implements SendMail {
  private final List<Mail> mails = new ArrayList<>();

  @Override
  public void send(Mail mail) {
    mails.add(mail);
  }

  public List<Mail> mails() {
    return mails;
  }
}
