package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The README's walk is not prose: its shell block is run as it stands.
class ReadmeWalkTest {
  @Test
  @DisplayName("the README's curl walk through the main job works as printed")
  void given_the_readme_when_its_walk_is_run_then_it_ends_with_three_pdfs(@TempDir Path folder)
      throws Exception {
    var readme = Files.readString(Path.of("..", "README.md"));
    int from = readme.indexOf("```sh\n", readme.indexOf("<!-- walk -->")) + 6;
    var walk = folder.resolve("walk.sh");
    Files.writeString(walk, "set -eu\n" + readme.substring(from, readme.indexOf("```", from)));
    var out = folder.resolve("out.txt");
    var shell =
        new ProcessBuilder("sh", walk.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true);
    shell.environment().put("at", Program.shared().address().toString());

    var process = shell.redirectOutput(out.toFile()).start();

    assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
    var said = Files.readString(out);
    assertThat(process.exitValue()).as(said).isZero();
    for (var paper : new String[] {"label.pdf", "manifest.pdf", "invoice.pdf"}) {
      assertThat(new String(Files.readAllBytes(folder.resolve(paper)), StandardCharsets.ISO_8859_1))
          .as(paper + " after " + said)
          .startsWith("%PDF-");
    }
    assertThat(said).contains("\"status\":\"delivered\"");
  }
}
