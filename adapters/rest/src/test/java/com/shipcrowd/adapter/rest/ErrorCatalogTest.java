package com.shipcrowd.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.application.StaleWrite;
import com.shipcrowd.domain.DomainError;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ErrorCatalogTest {
  /// Error class to the code it passes up, read out of the class files of the two inner rings.
  static Map<String, String> codes() throws Exception {
    var found = new TreeMap<String, String>();
    for (var ring : List.of(DomainError.class, StaleWrite.class)) {
      var place = ring.getProtectionDomain().getCodeSource().getLocation().toURI();
      if (place.getPath().endsWith(".jar")) {
        try (var jar = FileSystems.newFileSystem(URI.create("jar:" + place), Map.of())) {
          scan(jar.getPath("/com/shipcrowd"), found);
        }
      } else {
        scan(Path.of(place).resolve("com/shipcrowd"), found);
      }
    }
    return found;
  }

  private static void scan(Path root, Map<String, String> found) throws Exception {
    var types = new ArrayList<ClassModel>();
    try (var files = Files.walk(root)) {
      for (var file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        types.add(ClassFile.of().parse(Files.readAllBytes(file)));
      }
    }
    for (var type : types) {
      var parent = type.superclass().map(s -> s.asInternalName()).orElse("");
      if (!parent.equals("com/shipcrowd/domain/DomainError")) continue;
      var name = type.thisClass().asInternalName();
      var codes = texts(type, null);
      // Or by the names of the reasons it lists.
      if (codes.isEmpty())
        for (var reasons : types)
          if (reasons.thisClass().asInternalName().equals(name + "$Why"))
            codes.addAll(texts(reasons, null));
      // An error with several codes gets them from those who make it.
      if (codes.isEmpty()) for (var maker : types) codes.addAll(texts(maker, name));
      assertThat(codes).describedAs("codes in " + name).isNotEmpty();
      for (int i = 0; i < codes.size(); i++) found.put(name + "#" + i, codes.get(i));
    }
  }

  /// What looks like a code, in all methods or in those that make the named error.
  private static List<String> texts(ClassModel type, String made) {
    var texts = new ArrayList<String>();
    for (var method : type.methods()) {
      if (method.code().isEmpty()) continue;
      var here = new ArrayList<String>();
      boolean makes = made == null;
      for (var element : method.code().get()) {
        if (element instanceof ConstantInstruction.LoadConstantInstruction load
            && load.constantEntry() instanceof StringEntry text
            && text.stringValue().matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+|[A-Z]{6,}")) {
          here.add(text.stringValue());
        }
        if (element instanceof NewObjectInstruction creation
            && creation.className().asInternalName().equals(made)) {
          makes = true;
        }
      }
      if (makes) texts.addAll(here);
    }
    return texts;
  }

  @Test
  void given_every_error_of_the_inner_rings_when_looked_up_then_it_has_a_row() throws Exception {
    var codes = codes();

    assertThat(codes).hasSizeGreaterThan(30);
    assertThat(codes.values())
        .allSatisfy(code -> assertThat(ErrorCatalog.knows(code)).describedAs(code).isTrue());
  }

  @Test
  void given_the_rows_when_read_then_each_says_cause_and_cure() {
    assertThat(ErrorCatalog.rows())
        .allSatisfy(
            row -> {
              assertThat(row.title()).isNotBlank();
              assertThat(row.cause()).endsWith(".");
              assertThat(row.cure()).endsWith(".");
              assertThat(row.status().getCode()).isBetween(400, 599);
            });
  }
}
