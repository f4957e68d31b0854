package io.substatus.benchmarks.log;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.FileAppender;
import java.nio.file.Path;

/** Logback's file behind its queue, set as its manual shows. Thread-safe. */
final class LogbackLog implements OpenLog {

    private final LoggerContext context = new LoggerContext();
    private final Logger logger = context.getLogger("access");
    private final String line = OneLine.ready();

    LogbackLog(Path folder) {
        context.setMDCAdapter(new LogbackMDCAdapter());
        AsyncAppender queue = new AsyncAppender();
        queue.setContext(context);
        queue.addAppender(file(folder));
        queue.setMaxFlushTime(0); // as long as it takes: only what the queue itself discards is to be missing
        queue.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(queue);
    }

    private FileAppender<ILoggingEvent> file(Path folder) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%msg%n");
        encoder.start();
        FileAppender<ILoggingEvent> file = new FileAppender<>();
        file.setContext(context);
        file.setFile(folder.resolve("logback.log").toString());
        file.setEncoder(encoder);
        file.start();
        return file;
    }

    @Override
    public Caller caller() {
        return () -> logger.info(line);
    }

    @Override
    public void close() {
        context.stop();
    }
}
