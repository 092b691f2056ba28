package com.shipcrowd.bootstrap.journey;

import com.shipcrowd.application.document.WritePapers;
import com.shipcrowd.application.invoice.RunBilling;
import com.shipcrowd.bootstrap.TestSetup;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.FileInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/// The program in a process of its own, to be killed. Its one argument is a file of properties.
final class ChildProgram {
  private ChildProgram() {}

  public static void main(String[] args) throws Exception {
    var file = new Properties();
    try (var in = new FileInputStream(args[0])) {
      file.load(in);
    }
    Map<String, Object> properties = new HashMap<>();
    file.forEach((key, value) -> properties.put(key.toString(), value));
    var context =
        ApplicationContext.builder()
            .banner(false)
            .properties(properties)
            .deduceEnvironment(false)
            .start();
    TestSetup.signContracts(context);
    var server = context.getBean(EmbeddedServer.class);
    server.start();
    System.out.println("LISTENING " + server.getPort());
    System.out.flush();
    // To be killed in the middle of it.
    while (properties.containsKey("shipcrowd.test.billing")) {
      int done =
          context.getBean(RunBilling.class).work() + context.getBean(WritePapers.class).write();
      if (done == 0) TimeUnit.MILLISECONDS.sleep(20);
    }
    if (properties.containsKey(MonthEnds.COMPANIES)) {
      var companies = properties.get(MonthEnds.COMPANIES).toString();
      while (true) new MonthEnds(context, companies).play();
    }
    Thread.currentThread().join();
  }
}
