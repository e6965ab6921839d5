package parley;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.neo4j.common.DependencyResolver;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.internal.kernel.api.procs.ProcedureSignature;
import org.neo4j.kernel.api.QueryLanguage;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.kernel.internal.Version;

/**
 * Runs Neo4j inside this process for Parley and ends with it.
 *
 * <p>Arguments: the home folder, the settings file, the lock file. Standard input: first a line {@code keep} or
 * {@code set <password>}, then nothing until its end, which asks for an orderly stop: it also comes when the parent is killed.
 * Standard output: one line of JSON per event, {@code locked}, {@code ready} and {@code stopped}. Exit code 75 means that
 * another process holds the lock. The lock is the operating system's, so no kill leaves it behind.
 */
public final class Neo4jHost {
    private static final int HELD_BY_ANOTHER = 75;

    private Neo4jHost() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream events = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // Whatever else prints goes to the log, so that standard output stays readable by a program.
        System.setOut(System.err);
        Path home = Path.of(arguments[0]);
        Path settings = Path.of(arguments[1]);
        FileLock lock = lock(Path.of(arguments[2]));
        if (lock == null) {
            System.exit(HELD_BY_ANOTHER);
        }
        events.println("{\"event\":\"locked\"}");

        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String order = input.readLine();
        if (order == null) {
            return;
        }
        endWithParent(input);
        try {
            run(home, settings, order, lock, events);
        } catch (Exception failure) {
            failure.printStackTrace();
            // Neo4j's own threads would otherwise keep a half-started process alive.
            System.exit(1);
        }
    }

    private static void run(Path home, Path settings, String order, FileLock lock, PrintStream events) {
        DatabaseManagementService service =
                new DatabaseManagementServiceBuilder(home).loadPropertiesFromFile(settings).build();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service, lock, events), "parley-stop"));
        keepOnlyAllowedProcedures(dependencies(service));
        if (order.startsWith("set ")) {
            setPassword(service, order.substring("set ".length()));
        }
        events.printf("{\"event\":\"ready\",\"port\":%d,\"version\":\"%s\"}%n", boltPort(service), Version.getNeo4jVersion());
    }

    private static FileLock lock(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE).tryLock();
    }

    /** Starts the orderly end as soon as standard input closes, also while the database is still starting. */
    private static void endWithParent(BufferedReader input) {
        Thread watcher = new Thread(() -> {
            try {
                while (input.readLine() != null) {
                    // Nothing more is expected: only the end of the input counts.
                }
            } catch (IOException broken) {
                System.err.println("standard input broke: " + broken.getMessage());
            }
            System.exit(0);
        }, "parley-parent-watcher");
        watcher.setDaemon(true);
        watcher.start();
    }

    private static void setPassword(DatabaseManagementService service, String password) {
        service.database("system").executeTransactionally(
                "ALTER USER neo4j SET PLAINTEXT PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
    }

    /** Neo4j applies its own list only to plug-ins: here it holds for the procedures that are built in as well. */
    private static void keepOnlyAllowedProcedures(DependencyResolver dependencies) {
        List<String> allowed = dependencies.resolveDependency(Config.class).get(GraphDatabaseSettings.procedure_allowlist);
        GlobalProcedures procedures = dependencies.resolveDependency(GlobalProcedures.class);
        for (QueryLanguage language : QueryLanguage.values()) {
            procedures.getCurrentView().getAllProcedures(language).map(ProcedureSignature::name).distinct()
                    .filter(name -> !allowed.contains(name.toString())).toList().forEach(procedures::unregister);
        }
    }

    private static int boltPort(DatabaseManagementService service) {
        return dependencies(service).resolveDependency(ConnectorPortRegister.class).getLocalAddress(ConnectorType.BOLT).getPort();
    }

    private static DependencyResolver dependencies(DatabaseManagementService service) {
        return ((GraphDatabaseAPI) service.database("system")).getDependencyResolver();
    }

    /** The folder is free from here on: what follows is only the virtual machine writing its class archive. */
    private static void stop(DatabaseManagementService service, FileLock lock, PrintStream events) {
        service.shutdown();
        try {
            lock.release();
        } catch (IOException broken) {
            System.err.println("the lock goes with the process: " + broken.getMessage());
        }
        events.println("{\"event\":\"stopped\"}");
    }
}
