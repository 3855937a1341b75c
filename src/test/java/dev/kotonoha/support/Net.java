package dev.kotonoha.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** The line between a browser and the server under test: it can be cut or held up, for pages and service workers alike, and mended. */
public final class Net implements AutoCloseable {

    private final int server;
    private final int port;
    private final Set<Socket> open = new HashSet<>();
    private volatile CountDownLatch free = new CountDownLatch(0);
    private ServerSocket door;

    public Net(Api api) throws IOException {
        server = api.uri("/").getPort();
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        port = door.getLocalPort();
        listen();
    }

    /** The server's address by this line. */
    public URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Ends every connection; there is nobody to connect to until {@link #mend}. */
    public synchronized void cut() throws IOException {
        door.close();
        open.forEach(Net::close);
        open.clear();
    }

    /** Lets connections be made again, at the same address. */
    public synchronized void mend() throws IOException {
        door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        listen();
    }

    /** Carries nothing for now, as a net that is too slow: what is sent arrives after {@link #carryOn}. */
    public void holdUp() {
        free = new CountDownLatch(1);
    }

    /** Lets everything arrive that was held up. */
    public void carryOn() {
        free.countDown();
    }

    private void listen() {
        var here = door;
        Thread.ofVirtual().start(() -> {
            while (!here.isClosed()) {
                try {
                    connect(here, here.accept());
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    private synchronized void connect(ServerSocket here, Socket browser) throws IOException {
        if (here.isClosed()) {
            browser.close();
            return;
        }
        var line = new Socket(InetAddress.getLoopbackAddress(), server);
        open.addAll(List.of(browser, line));
        Thread.ofVirtual().start(() -> carry(browser, line));
        Thread.ofVirtual().start(() -> carry(line, browser));
    }

    private void carry(Socket from, Socket to) {
        try (from; to) {
            var bytes = new byte[8192];
            for (var read = from.getInputStream().read(bytes); read >= 0; read = from.getInputStream().read(bytes)) {
                free.await();
                to.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException | InterruptedException e) {
            // one of them has gone: so does the other
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        carryOn();
        cut();
    }
}
