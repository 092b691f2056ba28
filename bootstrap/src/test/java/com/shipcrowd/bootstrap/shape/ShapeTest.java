package com.shipcrowd.bootstrap.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every rule holds for our house, and catches its offender in the wrong one.
class ShapeTest {
  private static final String WRONG = "com.shipcrowd.bootstrap.shape.wrong";

  /// What each rule has to find there.
  private static final Map<String, String> OFFENDERS =
      Map.ofEntries(
          Map.entry("1 rings look inwards", "domain.parcel.Logged"),
          Map.entry("2a listeners use no needs", "adapter.rest.Shortcut"),
          Map.entry("2b servants do not give orders", "adapter.persistence.parcel.Commanding"),
          Map.entry("3 adapters are strangers", "adapter.couriers.onward.OnwardGateway"),
          Map.entry("4a rooms form no cycle", "domain.parcel.Chicken"),
          Map.entry("4b handlers keep to their needs", "application.money.CountParcelsHandler"),
          Map.entry("5 handlers are wired once", "adapter.rest.Wired"),
          Map.entry("6 adapters hide", "adapter.persistence.parcel.Commanding"),
          Map.entry("7a time and chance come from outside", "domain.parcel.Impatient"),
          Map.entry("7b numbers are whole", "domain.parcel.Vague"),
          Map.entry("8 partners have the same files", "adapter.couriers.onward"),
          Map.entry("9 SQL goes through the wall", "adapter.persistence.parcel.Loose"),
          Map.entry("10a rooms say what they are", "domain.nameless"),
          Map.entry("10b names say something", "domain.parcel.ParcelHelper"),
          Map.entry("10c inner rings are silent", "domain.parcel.Logged"),
          Map.entry("11a errors have codes", "domain.parcel.Codeless"),
          Map.entry("11b codes are unique", "PARCEL_TOO_HEAVY"));

  private static JavaClasses ours() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .withImportOption(location -> !location.contains("-tests.jar"))
        .importPackages("com.shipcrowd");
  }

  @TestFactory
  Stream<DynamicTest> given_our_house_when_looked_at_then_every_rule_holds() {
    var ours = ours();
    assertThat(ours.size()).isGreaterThan(400);
    return new House("com.shipcrowd")
        .rules().entrySet().stream()
            .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(ours)));
  }

  @TestFactory
  Stream<DynamicTest> given_the_wrong_house_when_looked_at_then_every_rule_catches_its_offender() {
    var wrong = new ClassFileImporter().importPackages(WRONG);
    return new House(WRONG)
        .rules().entrySet().stream()
            .map(
                rule ->
                    DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> catches(rule.getValue(), wrong, OFFENDERS.get(rule.getKey()))));
  }

  private static void catches(ArchRule rule, JavaClasses wrong, String offender) {
    var result = rule.evaluate(wrong);

    assertThat(result.hasViolation()).isTrue();
    assertThat(result.getFailureReport().toString()).contains(offender);
  }

  @Test
  void given_the_rules_when_read_then_each_says_why() {
    assertThat(new House("com.shipcrowd").rules().values())
        .allSatisfy(r -> assertThat(r.getDescription()).contains("because"));
    assertThat(new House("com.shipcrowd").rules().keySet()).isEqualTo(OFFENDERS.keySet());
  }
}
