package com.shipcrowd.bootstrap.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.application.job.WorkJobs;
import java.nio.charset.StandardCharsets;

/// Files that become jobs, worked off at once.
final class Jobs {
  private Jobs() {}

  /// Uploads a file and answers its finished job.
  static JsonNode done(Program program, Http caller, String path, String csv) {
    var taken = caller.upload(path, csv.getBytes(StandardCharsets.UTF_8)).is(202).json();
    var id = taken.path("id").asText();
    for (int i = 0; i < 200; i++) {
      program.bean(WorkJobs.class).work();
      var job = caller.get("/v1/jobs/" + id).is(200).json();
      if (job.path("percent").asInt() == 100) return job;
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    throw new AssertionError("the job does not end: " + caller.get("/v1/jobs/" + id).text());
  }
}
