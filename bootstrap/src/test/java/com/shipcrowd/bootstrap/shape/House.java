package com.shipcrowd.bootstrap.shape;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The shape rules, numbered as in `style-by-example.md`, section 11.
///
/// @param root the package that the house stands in, so that the same rules can judge the wrong one
record House(String root) {
  private static final Pattern BANNED =
      Pattern.compile("(I[A-Z][a-z]\\w*Port|\\w*(Impl|Dto|DTO|Utils?|Helper|Manager|Service))");
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+");

  // One code, two rooms: callers need not know which of the two rules said no.
  private static final Set<String> SAID_BY_TWO =
      Set.of("ILLEGAL_TRANSITION", "COD_AMOUNT_REQUIRED");

  /// Rule 1.
  ArchRule ringsLookInwards() {
    return CompositeArchRule.of(
            classes()
                .that()
                .resideInAPackage(root + ".domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", root + ".domain.."))
        .and(
            classes()
                .that()
                .resideInAPackage(root + ".application..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                    "java..", "org.jspecify..", root + ".domain..", root + ".application.."))
        .because("rules of money and movement outlive every framework, database and courier");
  }

  /// Rule 2, first half. A port is a top-level interface in a `needs` package. The words nested in one (a filter, a
  /// statement line, a fault) may be named: an inbound port hands them on as they are.
  ArchRule listenersUseNoNeeds() {
    return noClasses()
        .that()
        .resideInAnyPackage(root + ".adapter.rest..", root + ".adapter.scheduler..")
        .should()
        .dependOnClassesThat(needsPort())
        .because(
            "what listens asks for a use case; reaching past it skips its rules and its unit of work");
  }

  /// Rule 2, second half.
  ArchRule servantsDoNotGiveOrders() {
    return classes()
        .that(describe("implement an outbound port", this::implementsNeed))
        .and()
        .resideInAPackage(root + ".adapter..")
        .should(onlyCalls("call no inbound port", call -> !isInboundPort(call.getTargetOwner())))
        .because(
            "a call that goes out and comes in again inside one unit of work cannot be reasoned about");
  }

  /// Rule 3. Couriers speak alike in parts, which live beside them: `speech` in all of them, `panel` in those that run the
  /// same seller panel. The sandbox courier takes its journeys from the simulators' root.
  ArchRule adaptersAreStrangers() {
    return CompositeArchRule.of(
            slices()
                .matching(root + ".adapter.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                    DescribedPredicate.alwaysTrue(),
                    JavaClass.Predicates.resideInAnyPackage(
                        root + ".adapter.calls..", root + ".adapter.simulators")))
        .and(partners("couriers"))
        .and(partners("payments"))
        .and(partners("channels"))
        .because("a partner changes its API on its own day; nobody else may notice");
  }

  private ArchRule partners(String kind) {
    return slices()
        .matching(root + ".adapter." + kind + ".(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(
            DescribedPredicate.alwaysTrue(),
            JavaClass.Predicates.resideInAnyPackage(
                root + ".adapter.couriers.speech", root + ".adapter.couriers.panel"))
        .allowEmptyShould(true);
  }

  /// Rule 4, first half.
  ArchRule roomsFormNoCycle() {
    return CompositeArchRule.of(slices().matching(root + ".domain.(*)..").should().beFreeOfCycles())
        .and(slices().matching(root + ".application.(*)..").should().beFreeOfCycles())
        .because("a room can be understood before the rooms that build on it");
  }

  /// Rule 4, second half. Known exceptions, each with its reason:
  ///
  /// - the words nested in `courier.needs` and `payment.needs`: what couriers and gateways say is one vocabulary, spoken by
  ///   shipments, tracking and the sandbox alike; and those in `ratecard.needs`: a price that was made carries the tariff
  ///   and the seller that it was made from;
  /// - shipments, pickups, warehouses and tracking call the gateway and the hook that the courier room's `Couriers` hands them for an account;
  ///   they never hold one themselves;
  /// - the wallet posts through the ledger's port: a wallet is a view on ledger accounts, and both are one write;
  /// - the sandbox room plays payer and courier, so it holds the strings of both (`SandboxCourier`, `SandboxPayments`), and
  ///   finds the payment that it plays (`TopUps`).
  ArchRule handlersKeepToTheirNeeds() {
    return classes()
        .that()
        .resideInAPackage(root + ".application..")
        .should(
            onlyDepend(
                "reach no other room's needs",
                dependency -> {
                  var target = dependency.getTargetClass();
                  var owner = room(target);
                  if (!isNeeds(target) || owner.equals(room(dependency.getOriginClass())))
                    return true;
                  boolean words =
                      !isNeedsPort(target)
                          && Set.of("courier", "payment", "ratecard").contains(owner);
                  return words || isKnownGuest(dependency, target);
                }))
        .because("a room's needs are its own business; other rooms ask its inbound ports");
  }

  private boolean isKnownGuest(Dependency dependency, JavaClass port) {
    var name = port.getSimpleName();
    // A field or a constructor's parameter would be a port held, not one handed over.
    boolean calls = dependency.getDescription().contains(" calls method ");
    return switch (room(dependency.getOriginClass())) {
      case "shipment", "pickup", "warehouse" -> name.equals("CourierGateway") && calls;
      case "tracking" -> Set.of("CourierHook", "CourierGateway").contains(name) && calls;
      case "wallet" ->
          name.equals("Ledger") && port.getPackageName().equals(root + ".application.ledger.needs");
      case "sandbox" -> Set.of("SandboxCourier", "SandboxPayments", "TopUps").contains(name);
      default -> false;
    };
  }

  /// Rule 5. `SettleShipmentsHandler` finishes what `CancelShipmentHandler` began, by the same steps; both live in one
  /// room and no other handler is seen.
  ArchRule handlersAreWiredOnce() {
    return classes()
        .that()
        .resideInAPackage(root + ".application..")
        .and()
        .haveSimpleNameEndingWith("Handler")
        .should(
            new ArchCondition<>("be seen by bootstrap only") {
              @Override
              public void check(JavaClass handler, ConditionEvents events) {
                for (var dependency : handler.getDirectDependenciesToSelf()) {
                  var origin = dependency.getOriginClass();
                  boolean own = outermost(origin).equals(handler);
                  boolean bootstrap = origin.getPackageName().equals(root + ".bootstrap");
                  boolean finishes =
                      handler.getSimpleName().equals("CancelShipmentHandler")
                          && origin.getSimpleName().equals("SettleShipmentsHandler")
                          && origin.getPackageName().equals(handler.getPackageName());
                  report(
                      events,
                      own || bootstrap || finishes,
                      dependency,
                      dependency.getDescription());
                }
              }
            })
        .because(
            "whoever names a handler is tied to how a promise is kept; the port is the promise");
  }

  /// Rule 6. `rest` and `calls` share types across their own packages, from their root package only. Persistence has a
  /// root as well: its rooms share `Sql`, `RowJson` and `SealedSecrets`, `shipment` reads orders' `OrderBody`, and `bootstrap` starts
  /// `LocalPostgres` and migrates with `Database`. Simulators are there to be started by others, and what couriers have
  /// in common is named by each of them. Classes that Micronaut generates are public and named with a `$`.
  ArchRule adaptersHide() {
    var shared = Set.of("Sql", "RowJson", "SealedSecrets", "LocalPostgres", "Database");
    return classes()
        .that()
        .resideInAPackage(root + ".adapter..")
        .and(
            describe("are written by hand", c -> c.isTopLevelClass() && !c.getName().contains("$")))
        .and()
        .haveSimpleNameNotEndingWith("package-info")
        .and(
            describe(
                "are not shared on purpose",
                c -> {
                  var place = c.getPackageName();
                  if (place.equals(root + ".adapter.rest") || place.equals(root + ".adapter.calls"))
                    return false;
                  if (place.startsWith(root + ".adapter.simulators")
                      || place.equals(root + ".adapter.couriers.speech")
                      || place.equals(root + ".adapter.couriers.panel")) return false;
                  if (place.equals(root + ".adapter.persistence"))
                    return !shared.contains(c.getSimpleName());
                  return !c.getName().equals(root + ".adapter.persistence.order.OrderBody");
                }))
        .should()
        .notBePublic()
        .because(
            "Micronaut finds an adapter without anybody naming it, and what nobody can name nobody leans on");
  }

  /// Rule 7, first half.
  ArchRule timeAndChanceComeFromOutside() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackage(root + ".bootstrap..")
        .should()
        .callMethodWhere(
            describe(
                "asks the machine for the time or for chance",
                (JavaMethodCall call) -> {
                  var owner = call.getTargetOwner();
                  var name = call.getName();
                  return (name.equals("now") && owner.getPackageName().equals("java.time"))
                      || (owner.getName().equals("java.time.Clock") && name.startsWith("system"))
                      || (owner.getName().equals("java.util.UUID") && name.equals("randomUUID"))
                      || (owner.getName().equals("java.lang.System")
                          && name.equals("currentTimeMillis"))
                      || (owner.getName().equals("java.lang.Math") && name.equals("random"));
                }))
        .because("a test owns the clock and the ids, or it cannot say what comes out");
  }

  /// Rule 7, second half: fields, signatures and every instruction.
  ArchRule numbersAreWhole() {
    return classes()
        .that()
        .resideInAnyPackage(root + ".domain..", root + ".application..")
        .should(
            condition(
                "hold and compute no fraction",
                (type, events) -> {
                  var found = fractions(model(type));
                  report(
                      events,
                      found.isEmpty(),
                      type,
                      type.getName() + " has a fraction in " + found);
                }))
        .because(
            "0.1 + 0.2 is not 0.3, and money and weights are counted in whole paise and grams");
  }

  private static Set<String> fractions(ClassModel type) {
    var found = new TreeSet<String>();
    for (var field : type.fields()) {
      if (isFraction(field.fieldType().stringValue())) found.add(field.fieldName().stringValue());
    }
    for (var method : type.methods()) {
      boolean signature = isFraction(method.methodType().stringValue());
      boolean code =
          method.code().stream()
              .flatMap(c -> c.elementStream())
              .anyMatch(
                  e ->
                      switch (e) {
                        case LoadInstruction i -> isFraction(i.typeKind());
                        case StoreInstruction i -> isFraction(i.typeKind());
                        case ArrayLoadInstruction i -> isFraction(i.typeKind());
                        case OperatorInstruction i -> isFraction(i.typeKind());
                        case ReturnInstruction i -> isFraction(i.typeKind());
                        case ConvertInstruction i ->
                            isFraction(i.toType()) || isFraction(i.fromType());
                        case ConstantInstruction i -> isFraction(i.typeKind());
                        case InvokeInstruction i -> isFraction(i.type().stringValue());
                        default -> false;
                      });
      if (signature || code) found.add(method.methodName().stringValue());
    }
    return found;
  }

  private static boolean isFraction(TypeKind kind) {
    return kind == TypeKind.DOUBLE || kind == TypeKind.FLOAT;
  }

  private static boolean isFraction(String descriptor) {
    var bare = descriptor.replaceAll("L[^;]*;", ";");
    return bare.contains("D")
        || bare.contains("F")
        || descriptor.contains("java/lang/Double")
        || descriptor.contains("java/lang/Float");
  }

  /// Rule 8. Couriers have the files of section 6, a hook only where the courier pushes. A payment gateway has a Gateway that is both called and calls, the
  /// Wire with their JSON, Settings, and the Signature that pushes are checked by; a bank that money goes out through has
  /// the same under the name of payouts, and the table of its reasons. The sandbox bank speaks no protocol. No channel is
  /// connected yet.
  ArchRule partnersHaveTheSameFiles() {
    return classes()
        .that()
        .resideInAnyPackage(root + ".adapter.couriers.*", root + ".adapter.payments.*")
        .and()
        .haveSimpleName("package-info")
        .and(
            describe(
                "are a partner's",
                c ->
                    !c.getPackageName().endsWith(".couriers.speech")
                        && !c.getPackageName().endsWith(".couriers.panel")))
        .should(
            condition(
                "stand beside every file role",
                (info, events) -> {
                  boolean courier = info.getPackageName().startsWith(root + ".adapter.couriers.");
                  var name =
                      info.getPackageName().substring(info.getPackageName().lastIndexOf('.') + 1);
                  var here =
                      info.getPackage().getClasses().stream()
                          .map(c -> c.getSimpleName().toLowerCase(Locale.ROOT))
                          .collect(Collectors.toSet());
                  boolean bank = here.contains(name + "payoutgateway");
                  var wanted =
                      (courier
                              ? List.of(
                                  "gateway", "client", "wire", "mapper", "statuses", "settings")
                              : bank
                                  ? name.equals("sandboxbank")
                                      ? List.<String>of()
                                      : List.of(
                                          "client",
                                          "payoutwire",
                                          "reasons",
                                          "payoutsettings",
                                          "signature")
                                  : List.of(
                                      "paymentgateway",
                                      "paymentwire",
                                      "paymentsettings",
                                      "signature"))
                          .stream().map(role -> name + role).toList();
                  var missing = wanted.stream().filter(w -> !here.contains(w)).toList();
                  report(
                      events, missing.isEmpty(), info, info.getPackageName() + " lacks " + missing);
                }))
        .because("whoever has seen one partner finds everything in the next");
  }

  /// Rule 9, translated: the guide's `…Table` types do not exist here, SQL is written in `Jdbc…` classes. That a statement
  /// stays inside one company is not a matter of its first parameter: a unit of work names the company, the database's
  /// row-level security enforces it, and `TenantWallTest` proves on the real database that every table of a company has
  /// its wall. What can be broken in Java is only the way around the unit of work, so that is what this rule holds.
  /// `DatabaseVital` only asks whether the database answers.
  ArchRule sqlGoesThroughTheWall() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".adapter.persistence.*..")
        .and(
            describe(
                "are written by hand",
                c -> !c.getSimpleName().startsWith("$") && !c.getName().contains(".$")))
        .and()
        .doNotHaveSimpleName("DatabaseVital")
        .should()
        .dependOnClassesThat(
            describe(
                "open connections",
                c ->
                    c.getName().equals("javax.sql.DataSource")
                        || c.getName().equals("java.sql.DriverManager")
                        || c.getName().equals("java.sql.Connection")))
        .because(
            "a connection that no unit of work opened has no company, and behind the wall it sees nothing or too much");
  }

  /// Rule 10, package-info.
  ArchRule roomsSayWhatTheyAre() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .and(
            describe("are written by hand", c -> c.isTopLevelClass() && !c.getName().contains("$")))
        .should(
            condition(
                "have a package-info",
                (type, events) -> {
                  boolean there =
                      type.getPackage().getClasses().stream()
                          .anyMatch(c -> c.getSimpleName().equals("package-info"));
                  report(events, there, type, type.getPackageName() + " has no package-info");
                }))
        .because(
            "somebody entering a room reads one paragraph first, and null is marked in all of it");
  }

  /// Rule 10, names. `CourierService` is a product that couriers sell.
  ArchRule namesSaySomething() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .and(
            describe(
                "are written by hand",
                c -> !c.getName().contains("$$") && !c.getSimpleName().startsWith("$")))
        .and()
        .haveNameNotMatching(".*[.]CourierService")
        .should(
            condition(
                "have a name that a clerk would say",
                (type, events) ->
                    report(
                        events,
                        !BANNED.matcher(type.getSimpleName()).matches(),
                        type,
                        type.getName() + " has a banned ending")))
        .because("Impl, Dto, Util, Helper, Manager and Service say nothing about what a thing is");
  }

  /// Rule 10, loggers.
  ArchRule innerRingsAreSilent() {
    return noClasses()
        .that()
        .resideInAnyPackage(root + ".domain..", root + ".application..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.slf4j..", "java.util.logging..", "ch.qos.logback..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.System$Logger")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because(
            "what matters is an answer or an event; who logs it decides at the edge what is secret");
  }

  /// Rule 11, errors.
  ArchRule errorsHaveCodes() {
    return classes()
        .that()
        .resideInAPackage(root + ".domain..")
        .and()
        .areAssignableTo(Throwable.class)
        .should()
        .beAssignableTo(com.shipcrowd.domain.DomainError.class)
        .because("every refusal carries a stable code that callers can act on");
  }

  /// Rule 11, codes. Those in `SAID_BY_TWO` are said by two rooms on purpose.
  ArchRule codesAreUnique() {
    var owners = new HashMap<String, String>();
    return classes()
        .that()
        .resideInAnyPackage(root + ".domain..", root + ".application..")
        .and()
        .areAssignableTo(com.shipcrowd.domain.DomainError.class)
        .should(
            condition(
                "say codes that no other error says",
                (type, events) -> {
                  for (var code : codes(model(type))) {
                    if (SAID_BY_TWO.contains(code)) continue;
                    var other = owners.putIfAbsent(code, type.getName());
                    boolean alone = other == null || other.equals(type.getName());
                    report(
                        events, alone, type, type.getName() + " says " + code + " like " + other);
                  }
                }))
        .because("one code has one page with one cause and one cure");
  }

  private static Set<String> codes(ClassModel type) {
    return type.methods().stream()
        .filter(m -> m.methodName().equalsString("<init>"))
        .flatMap(m -> m.code().stream())
        .flatMap(c -> c.elementStream())
        .filter(ConstantInstruction.LoadConstantInstruction.class::isInstance)
        .map(e -> ((ConstantInstruction.LoadConstantInstruction) e).constantEntry())
        .filter(StringEntry.class::isInstance)
        .map(e -> ((StringEntry) e).stringValue())
        .filter(text -> CODE.matcher(text).matches())
        .collect(Collectors.toSet());
  }

  /// All of them by name.
  Map<String, ArchRule> rules() {
    var rules = new LinkedHashMap<String, ArchRule>();
    rules.put("1 rings look inwards", ringsLookInwards());
    rules.put("2a listeners use no needs", listenersUseNoNeeds());
    rules.put("2b servants do not give orders", servantsDoNotGiveOrders());
    rules.put("3 adapters are strangers", adaptersAreStrangers());
    rules.put("4a rooms form no cycle", roomsFormNoCycle());
    rules.put("4b handlers keep to their needs", handlersKeepToTheirNeeds());
    rules.put("5 handlers are wired once", handlersAreWiredOnce());
    rules.put("6 adapters hide", adaptersHide());
    rules.put("7a time and chance come from outside", timeAndChanceComeFromOutside());
    rules.put("7b numbers are whole", numbersAreWhole());
    rules.put("8 partners have the same files", partnersHaveTheSameFiles());
    rules.put("9 SQL goes through the wall", sqlGoesThroughTheWall());
    rules.put("10a rooms say what they are", roomsSayWhatTheyAre());
    rules.put("10b names say something", namesSaySomething());
    rules.put("10c inner rings are silent", innerRingsAreSilent());
    rules.put("11a errors have codes", errorsHaveCodes());
    rules.put("11b codes are unique", codesAreUnique());
    return rules;
  }

  private DescribedPredicate<JavaClass> needsPort() {
    return describe("are outbound ports", this::isNeedsPort);
  }

  private boolean isNeeds(JavaClass type) {
    return type.getPackageName().startsWith(root + ".application.")
        && type.getPackageName().endsWith(".needs");
  }

  private boolean isNeedsPort(JavaClass type) {
    return isNeeds(type)
        && type.isTopLevelClass()
        && type.isInterface()
        && !type.getSimpleName().equals("package-info");
  }

  private boolean implementsNeed(JavaClass type) {
    return !type.isInterface() && type.getAllRawInterfaces().stream().anyMatch(this::isNeedsPort);
  }

  private boolean isInboundPort(JavaClass type) {
    var place = type.getPackageName();
    return type.isInterface()
        && type.isTopLevelClass()
        && place.startsWith(root + ".application.")
        && !place.endsWith(".needs");
  }

  /// `shipment` of `application.shipment.needs`; empty for the root of the ring.
  private String room(JavaClass type) {
    var place = type.getPackageName();
    var ring = root + ".application.";
    return place.startsWith(ring) ? place.substring(ring.length()).replaceFirst("[.].*", "") : "";
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(House::outermost).orElse(type);
  }

  private static ClassModel model(JavaClass type) {
    var source =
        type.getSource()
            .orElseThrow(() -> new IllegalStateException("no class file of " + type.getName()));
    try (var in = source.getUri().toURL().openStream()) {
      return ClassFile.of().parse(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void report(ConditionEvents events, boolean fine, Object about, String message) {
    events.add(new SimpleConditionEvent(about, fine, message));
  }

  private static ArchCondition<JavaClass> condition(
      String words, BiConsumer<JavaClass, ConditionEvents> look) {
    return new ArchCondition<>(words) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        look.accept(type, events);
      }
    };
  }

  private static ArchCondition<JavaClass> onlyCalls(String words, Predicate<JavaMethodCall> fine) {
    return condition(
        words,
        (type, events) -> {
          for (var call : type.getMethodCallsFromSelf())
            report(events, fine.test(call), call, call.getDescription());
        });
  }

  private static ArchCondition<JavaClass> onlyDepend(String words, Predicate<Dependency> fine) {
    return condition(
        words,
        (type, events) -> {
          for (var dependency : type.getDirectDependenciesFromSelf()) {
            report(events, fine.test(dependency), dependency, dependency.getDescription());
          }
        });
  }
}
