package org.himatch.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Stands where a service would: it is ready, or it ends with an error when it is told to by its environment. */
final class FakeService {

    /** Names the service that is to fail. */
    static final String FAILING = "FAKE_SERVICE_FAILS";

    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
        if (System.getProperty("java.class.path").contains(System.getenv().getOrDefault(FAILING, "nobody"))) {
            System.out.println("INFO  reading the configuration");
            throw new IllegalStateException("the database has another mind");
        }
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    /** Builds it as the program of a service of a project. */
    static void install(Path program) throws IOException {
        Files.createDirectories(program.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        String resource = FakeService.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(program);
                JarOutputStream jar = new JarOutputStream(file, manifest);
                var bytes = FakeService.class.getResourceAsStream("/" + resource)) {
            jar.putNextEntry(new JarEntry(resource));
            bytes.transferTo(jar);
        }
    }
}
