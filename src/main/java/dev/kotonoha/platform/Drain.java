package dev.kotonoha.platform;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The first thing to be stopped, before the web server is: who sends requests to several servers sees meanwhile that this one is not ready any more, and
 * sends no new ones, while those that still come are answered.
 */
@Component
@ConditionalOnWebApplication
@EnableConfigurationProperties(DrainProperties.class)
class Drain implements SmartLifecycle {

    private final DrainProperties properties;
    private volatile boolean running;

    Drain(DrainProperties properties) {
        this.properties = properties;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            Thread.sleep(properties.drain());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
