package com.shipcrowd.bootstrap.journey;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Proves sessions once more, with the code out of the mail.
final class StepUps {
  private StepUps() {}

  /// The caller with an elevated session.
  static Http elevated(Program program, Http caller) {
    return elevated(Program::sql, caller);
  }

  /// @param mails looks into the database that the caller's program works on
  static Http elevated(Function<String, List<String>> mails, Http caller) {
    caller.post("/v1/auth/step-up", Map.of()).is(202);
    caller.post("/v1/auth/step-up/confirm", Map.of("code", code(mails, caller))).is(200);
    return caller;
  }

  /// The last code that was mailed to a caller.
  static String code(Http caller) {
    return code(Program::sql, caller);
  }

  private static String code(Function<String, List<String>> database, Http caller) {
    var mails =
        database.apply(
            "select m.body from mail m join app_user u on u.email = m.recipient where m.subject = 'Your confirmation code'"
                + " and u.id = '"
                + caller.user()
                + "' order by m.id desc limit 1");
    var found = java.util.regex.Pattern.compile("(?m)^([0-9]{6})$").matcher(mails.getFirst());
    if (!found.find()) throw new AssertionError("no code in the mail");
    return found.group(1);
  }
}
