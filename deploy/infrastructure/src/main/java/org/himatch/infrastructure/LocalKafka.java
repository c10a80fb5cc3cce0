package org.himatch.infrastructure;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Kafka broker that is its own controller (KRaft), in this JVM, with data that is kept, reachable from this
 * machine only.
 */
public final class LocalKafka implements AutoCloseable {

    private static final int NODE = 1;
    private static final String CONTROLLER = "CONTROLLER";
    private static final String CLUSTER = "himatch-local";

    private final KafkaRaftServer server;
    private final int port;

    private LocalKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the broker and returns when it takes requests.
     *
     * @param directory its log directory, formatted when new
     * @param port the port to listen on, or 0 for one that is free; the controller takes another free one
     * @throws InfrastructureException if the port is taken or the broker does not start
     */
    public static LocalKafka start(Path directory, int port) {
        return FreePorts.on(port, chosen -> start(directory, chosen, chosen));
    }

    /**
     * As {@link #start(Path, int)}, for clients that come by another way, such as a proxy.
     *
     * @param port the port to listen on
     * @param advertisedPort the port of this machine that clients are told to connect to
     */
    public static LocalKafka start(Path directory, int port, int advertisedPort) {
        int controllerPort = FreePorts.any();
        Path log = directory.toAbsolutePath().normalize();
        // Asked before, because a broker that cannot bind its port ends the whole process.
        FreePorts.requireFree(port, "Kafka");
        try {
            Files.createDirectories(log);
            format(log);
            KafkaRaftServer server = new KafkaRaftServer(
                    new KafkaConfig(settings(log, port, advertisedPort, controllerPort)), Time.SYSTEM);
            server.startup();
            return new LocalKafka(server, advertisedPort);
        } catch (Exception e) {
            throw new InfrastructureException(
                    "Kafka did not start on port " + port + " in " + log + ": " + e.getMessage(), e);
        }
    }

    /** What a client needs to find the broker: {@code host:port}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The port that clients connect to. */
    public int port() {
        return port;
    }

    private static void format(Path log) throws Exception {
        new Formatter()
                .setNodeId(NODE)
                .setClusterId(CLUSTER)
                .addDirectory(log.toString())
                .setControllerListenerName(CONTROLLER)
                .setMetadataLogDirectory(log.toString())
                .setIgnoreFormatted(true)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .run();
    }

    private static Properties settings(Path log, int port, int advertisedPort, int controllerPort) {
        Properties settings = new Properties();
        settings.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", Integer.toString(NODE)),
                Map.entry("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort),
                Map.entry(
                        "listeners",
                        "CLIENT://127.0.0.1:" + port + "," + CONTROLLER + "://127.0.0.1:" + controllerPort),
                Map.entry("advertised.listeners", "CLIENT://127.0.0.1:" + advertisedPort),
                Map.entry("listener.security.protocol.map", "CLIENT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT"),
                Map.entry("inter.broker.listener.name", "CLIENT"),
                Map.entry("controller.listener.names", CONTROLLER),
                Map.entry("log.dirs", log.toString()),
                // One node cannot replicate.
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                // A misspelt topic is an error, not a new topic.
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("group.initial.rebalance.delay.ms", "0")));
        return settings;
    }

    /** Stops the broker and waits until it has let go of its directory and port. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
