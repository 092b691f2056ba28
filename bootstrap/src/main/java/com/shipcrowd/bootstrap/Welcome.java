package com.shipcrowd.bootstrap;

import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The first lines a person sees.
final class Welcome {
  private Welcome() {}

  static void print(
      PrintStream out, String address, Path home, DemoCompany.@Nullable Access demo, long millis) {
    out.printf("%nShipcrowd is ready at %s (%d ms)%n", address, millis);
    out.printf("  docs        %s/docs%n", address);
    out.printf("  data        %s%n", home);
    if (demo != null) {
      out.printf("  demo login  %s  %s%n", demo.email(), demo.password());
      out.printf("  demo key    %s  (test mode: play money, sandbox courier)%n", demo.apiKey());
    }
    out.printf("  try it      ./shipcrowd demo%n");
    out.flush();
  }
}
