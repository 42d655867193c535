import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.sunlit.MemoryChannel;
import org.sunlit.School;
import org.sunlit.Sunlit;
import org.sunlit.catalog.Facet;
import org.sunlit.item.ApprovalCommand.ApproveVersion;
import org.sunlit.item.ApprovalCommand.CountersignVersion;
import org.sunlit.item.ApprovalCommand.ReleaseVersion;
import org.sunlit.item.ApprovalCommand.ReviewConfidentiality;
import org.sunlit.item.ApprovalCommand.ReviewVersion;
import org.sunlit.item.DraftingCommand.DraftVersion;
import org.sunlit.item.DraftingCommand.ProposeVersion;
import org.sunlit.item.DraftingCommand.RaiseMatter;
import org.sunlit.item.StageCommand.DisclosePrior;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.Command;
import org.sunlit.record.Digest;
import org.sunlit.record.Outcome;
import org.sunlit.record.SubjectId;
import org.sunlit.store.jdbc.JdbcStore;
import org.sunlit.visibility.Audience;

/**
 * Durable orders a second: nine orders from raising a matter to its first disclosure, beside the
 * same statements sent by hand (prepared each time, as plain JDBC does, and prepared once), a
 * transition written in three statements, and Flowable completing a user task for each.
 *
 * <p>Arguments: how many matters each thread drives in a round, and how many rounds.
 */
final class Commands {
  private static final int[] THREADS = {1, 2, 8};
  private static final Duration TURN = Duration.ofMillis(1500);
  private static final int MOST_TURNS = 120;

  /** Of the time of a turn; what is compiled by then hardly tells. */
  private static final double COMPILING = 0.02;

  private static final String OURS = "ours_";
  private static final String BY_HAND = "hand_";

  private final int matters;
  private final int rounds;

  private Commands(int matters, int rounds) {
    this.matters = matters;
    this.rounds = rounds;
  }

  public static void main(String[] arguments) throws Exception {
    Commands commands =
        new Commands(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    Machine.probe("before");
    Path folder = Databases.folder();
    List<String> table = new ArrayList<>();
    try (Databases h2 = Databases.h2(folder)) {
      commands.measure(h2, table);
    }
    try (Databases postgresql = Databases.postgresql()) {
      commands.measure(postgresql, table);
    }
    Machine.probe("after");
    System.out.println();
    System.out.println("Durable orders a second, medians of " + commands.rounds + " rounds");
    System.out.println();
    System.out.println(
        "| database | threads | Sunlit | same statements by hand | ratio | by hand, prepared once | three statements | Flowable |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    table.forEach(System.out::println);
    System.exit(0);
  }

  /**
   * One after another in each round, so that what the machine does besides falls on all, and in
   * another order in each, so that what one leaves behind does too.
   */
  private void measure(Databases database, List<String> table) throws Exception {
    int most = THREADS[THREADS.length - 1];
    Recorded[] recorded = new Recorded[most];
    for (int thread = 0; thread < most; thread++) recorded[thread] = recorded(database);
    JdbcStore.on(database.source).prefix(BY_HAND).open();
    database.execute(THREE_TABLES);
    Recorded.ByHand[] prepared = new Recorded.ByHand[most];
    for (int thread = 0; thread < most; thread++) {
      prepared[thread] = new Recorded.ByHand(database.connection());
    }
    try (Sunlit sunlit = school(database.store());
        Tasks tasks = new Tasks(database)) {
      Map<String, Contender> contenders = new LinkedHashMap<>();
      contenders.put("Sunlit", thread -> drive(sunlit, matters));
      contenders.put(
          "by hand", thread -> recorded[thread].again(database.source, OURS, BY_HAND));
      contenders.put(
          "prepared", thread -> recorded[thread].again(prepared[thread], OURS, BY_HAND));
      contenders.put("three", thread -> three(database.source, 9 * matters));
      contenders.put("Flowable", thread -> tasks.complete(matters));
      warm(database, most, contenders.values());
      Random order = new Random(1);
      for (int threads : THREADS) {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (int round = -1; round < rounds; round++) {
          List<Map.Entry<String, Contender>> turn = new ArrayList<>(contenders.entrySet());
          Collections.shuffle(turn, order);
          for (Map.Entry<String, Contender> each : turn) {
            database.empty(OURS, BY_HAND);
            double rate = Machine.rate(threads, each.getValue()::run);
            if (round >= 0) {
              rates.computeIfAbsent(each.getKey(), name -> new ArrayList<>()).add(rate);
            }
          }
        }
        List<Double> ours = rates.get("Sunlit");
        List<Double> byHand = rates.get("by hand");
        table.add(
            "| %s | %d | %.0f | %.0f | %.2f | %.0f | %.0f | %.0f |"
                .formatted(
                    database.name,
                    threads,
                    Machine.median(ours),
                    Machine.median(byHand),
                    Machine.median(ratios(ours, byHand)),
                    Machine.median(rates.get("prepared")),
                    Machine.median(rates.get("three")),
                    Machine.median(rates.get("Flowable"))));
        System.out.println(table.get(table.size() - 1));
      }
    }
  }

  /** Round by round: in one round the machine was about as quick for both. */
  private static List<Double> ratios(List<Double> ours, List<Double> others) {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ours.size(); round++) {
      ratios.add(ours.get(round) / others.get(round));
    }
    return ratios;
  }

  /** In turns, each until the compiler has hardly anything left to do for it. */
  private static void warm(Databases database, int threads, Collection<Contender> contenders)
      throws Exception {
    List<Contender> cold = new ArrayList<>(contenders);
    int turns = 0;
    while (!cold.isEmpty() && turns < MOST_TURNS) {
      List<Contender> still = new ArrayList<>();
      for (Contender each : cold) {
        if (compiling(database, threads, each) > COMPILING) still.add(each);
      }
      cold = still;
      turns++;
    }
    System.out.printf("%s: warm after %d turns%n", database.name, turns);
  }

  /** How much of a turn the compiler had to do. */
  private static double compiling(Databases database, int threads, Contender contender)
      throws Exception {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    long before = compiler.getTotalCompilationTime();
    long begun = System.nanoTime();
    do {
      database.empty(OURS, BY_HAND);
      Machine.rate(threads, contender::run);
    } while (System.nanoTime() - begun < TURN.toNanos());
    double millis = (System.nanoTime() - begun) / 1e6;
    return (compiler.getTotalCompilationTime() - before) / millis;
  }

  private interface Contender {
    long run(int thread) throws Exception;
  }

  // ours

  static Sunlit school(JdbcStore.Builder store) {
    return Sunlit.of(School.PROFILE)
        .store(store.prefix(OURS).open())
        .directory(School.people())
        .channel("site", new MemoryChannel())
        .open();
  }

  /** What the orders about the matters of one thread send. */
  private Recorded recorded(Databases database) {
    Recorded recorded = new Recorded();
    try (Sunlit sunlit = school(JdbcStore.on(recorded.through(database.source)))) {
      recorded.clear();
      drive(sunlit, matters);
    }
    return recorded;
  }

  static long drive(Sunlit sunlit, int matters) {
    long orders = 0;
    for (int matter = 0; matter < matters; matter++) {
      SubjectId id = sunlit.newItem();
      done(sunlit, School.HANDLER, new RaiseMatter(id, "S-37"));
      done(sunlit, School.HANDLER, draft(id));
      Digest digest =
          new Digest(done(sunlit, School.HANDLER, new ProposeVersion(id)).answers().get("digest"));
      done(sunlit, School.SECTION_HEAD, new ReviewVersion(id, digest));
      done(sunlit, School.REVIEWER, new ReviewConfidentiality(id, digest));
      done(sunlit, School.LEADER, new ApproveVersion(id, digest));
      done(sunlit, School.OFFICE, new CountersignVersion(id, digest));
      done(sunlit, School.KEEPER, new ReleaseVersion(id, digest, "site"));
      done(sunlit, School.HEAD, new DisclosePrior(id));
      orders += 9;
    }
    return orders;
  }

  private static DraftVersion draft(SubjectId id) {
    return new DraftVersion(
        id,
        Stage.PRIOR_DISCLOSURE,
        List.of(Audience.PUBLIC),
        "学生勤工助学岗位与酬金管理办法",
        "修订酬金标准。",
        "<p>拟修订勤工助学管理办法。</p>",
        Map.of(Facet.REASON, "标准多年未调", Facet.HOW_TO_TAKE_PART, "网上提交", Facet.POLICY_BASIS, "上级办法"),
        List.of(),
        "");
  }

  private static Outcome.Done done(Sunlit sunlit, Actor actor, Command<?, ?> order) {
    Outcome outcome = sunlit.perform(actor, order);
    if (outcome instanceof Outcome.Done done) return done;
    throw new IllegalStateException(order.move().name() + ": " + outcome);
  }

  // a transition as one would write it: the state with a version, a line of audit, a line to send

  private static final String[] THREE_TABLES = {
    "DROP TABLE IF EXISTS three_state",
    "DROP TABLE IF EXISTS three_audit",
    "DROP TABLE IF EXISTS three_outbox",
    "CREATE TABLE three_state (id BIGINT PRIMARY KEY, version BIGINT NOT NULL, stage VARCHAR(40) NOT NULL)",
    "CREATE TABLE three_audit (id BIGINT NOT NULL, version BIGINT NOT NULL, body VARCHAR(2000) NOT NULL, PRIMARY KEY (id, version))",
    "CREATE TABLE three_outbox (id BIGINT NOT NULL, version BIGINT NOT NULL, body VARCHAR(2000) NOT NULL, PRIMARY KEY (id, version))"
  };
  private static final AtomicInteger STATES = new AtomicInteger();
  private static final String BODY = "x".repeat(500);

  private static long three(DataSource database, int transitions) throws SQLException {
    long id = STATES.incrementAndGet();
    try (Connection connection = database.getConnection();
        PreparedStatement state =
            connection.prepareStatement("INSERT INTO three_state VALUES (?, 0, 'NEW')")) {
      state.setLong(1, id);
      state.execute();
    }
    for (int version = 0; version < transitions; version++) {
      try (Connection connection = database.getConnection()) {
        connection.setAutoCommit(false);
        transition(connection, id, version);
        connection.commit();
        connection.setAutoCommit(true);
      }
    }
    return transitions;
  }

  private static void transition(Connection connection, long id, long version)
      throws SQLException {
    try (PreparedStatement state =
            connection.prepareStatement(
                "UPDATE three_state SET version = version + 1, stage = ? WHERE id = ? AND version = ?");
        PreparedStatement audit =
            connection.prepareStatement("INSERT INTO three_audit VALUES (?, ?, ?)");
        PreparedStatement outbox =
            connection.prepareStatement("INSERT INTO three_outbox VALUES (?, ?, ?)")) {
      state.setString(1, "STAGE" + version % 6);
      state.setLong(2, id);
      state.setLong(3, version);
      if (state.executeUpdate() != 1) throw new IllegalStateException("conflict");
      for (PreparedStatement each : List.of(audit, outbox)) {
        each.setLong(1, id);
        each.setLong(2, version);
        each.setString(3, BODY);
        each.executeUpdate();
      }
    }
  }

  // Flowable

  /** A process of nine user tasks in a row, each completed by whoever holds it. */
  private static final class Tasks implements AutoCloseable {
    private final ProcessEngine engine;

    Tasks(Databases database) {
      StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
      settings.setDataSource(database.source);
      settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
      settings.setHistory("audit");
      settings.setAsyncExecutorActivate(false);
      settings.setDisableIdmEngine(true);
      settings.setDisableEventRegistry(true);
      engine = settings.buildProcessEngine();
      engine.getRepositoryService().createDeployment().addString("nine.bpmn20.xml", nine()).deploy();
    }

    private static String nine() {
      StringBuilder xml =
          new StringBuilder(
              "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"x\">"
                  + "<process id=\"nine\" isExecutable=\"true\"><startEvent id=\"t0\"/>");
      for (int task = 1; task <= 9; task++) {
        xml.append("<userTask id=\"t%d\" name=\"Task %d\"/>".formatted(task, task));
        xml.append(
            "<sequenceFlow id=\"f%d\" sourceRef=\"t%d\" targetRef=\"t%d\"/>"
                .formatted(task, task - 1, task));
      }
      return xml.append("<sequenceFlow id=\"f10\" sourceRef=\"t9\" targetRef=\"end\"/>")
          .append("<endEvent id=\"end\"/></process></definitions>")
          .toString();
    }

    /** Counts the completed tasks; to find each is part of completing it. */
    long complete(int processes) {
      long completed = 0;
      for (int each = 0; each < processes; each++) {
        String id = engine.getRuntimeService().startProcessInstanceByKey("nine").getId();
        for (int task = 0; task < 9; task++) {
          String open =
              engine.getTaskService().createTaskQuery().processInstanceId(id).singleResult().getId();
          engine.getTaskService().complete(open, Map.of("approved", true));
          completed++;
        }
      }
      return completed;
    }

    @Override
    public void close() {
      engine.close();
    }
  }
}
