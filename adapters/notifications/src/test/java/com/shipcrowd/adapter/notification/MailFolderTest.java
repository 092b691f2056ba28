package com.shipcrowd.adapter.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.application.fakes.ManualClock;
import com.shipcrowd.application.notification.Mail;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailFolderTest {
  @TempDir Path folder;

  @Test
  void given_a_mail_when_carried_twice_then_one_file_says_it_and_no_header_is_smuggled()
      throws Exception {
    var clock = new ManualClock(Instant.parse("2026-11-21T04:00:00Z"));
    var carrier =
        new MailFolder(folder.toString(), "Shipcrowd <no-reply@shipcrowd.example>", clock);
    var mail = new Mail(new UUID(1, 2), "asha@kaveri.example\r\nBcc: x@y", "Hello", "One\nTwo");

    assertThat(carrier.carry(mail, new byte[0])).isTrue();
    assertThat(carrier.carry(mail, new byte[0])).isTrue();

    try (var files = Files.list(folder)) {
      assertThat(files)
          .singleElement()
          .satisfies(
              f -> {
                var text = Files.readString(f);
                assertThat(text)
                    .contains("To: asha@kaveri.example Bcc: x@y\r\n", "\r\n\r\nOne\r\nTwo");
                assertThat(text).doesNotContain("\nBcc");
              });
    }
  }

  @Test
  void given_a_mail_with_a_paper_when_carried_then_it_goes_along_under_a_safe_name()
      throws Exception {
    var clock = new ManualClock(Instant.parse("2026-11-21T04:00:00Z"));
    var carrier = new MailFolder(folder.toString(), "Shipcrowd <x@y.example>", clock);
    var enclosed = new Mail.Enclosed(new UUID(3, 4), "SC-26-27\"\r\nX.pdf");
    var mail = new Mail(new UUID(1, 2), "asha@kaveri.example", "Invoice", "Enclosed.", enclosed);

    assertThat(carrier.carry(mail, "%PDF-1.5".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
        .isTrue();

    var text = Files.readString(folder.resolve(mail.id() + ".eml"));
    assertThat(text)
        .contains("multipart/mixed; boundary=\"=_" + mail.id() + "\"", "JVBERi0xLjU=")
        .contains("filename=\"SC-26-27___X.pdf\"", "--=_" + mail.id() + "--");
  }
}
