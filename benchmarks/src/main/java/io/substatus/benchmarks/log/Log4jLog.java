package io.substatus.benchmarks.log;

import java.nio.file.Path;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.async.AsyncLoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilder;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilderFactory;
import org.apache.logging.log4j.core.config.builder.impl.BuiltConfiguration;

/** Log4j2's asynchronous loggers before a file that is flushed at the end of each batch. Thread-safe. */
final class Log4jLog implements OpenLog {

    private static final String FILE = "file";

    private final AsyncLoggerContext context = new AsyncLoggerContext("bench");
    private final Logger logger;
    private final String line = OneLine.ready();

    Log4jLog(Path folder) {
        context.start(configuration(folder));
        logger = context.getLogger("access");
    }

    private static Configuration configuration(Path folder) {
        ConfigurationBuilder<BuiltConfiguration> builder = ConfigurationBuilderFactory.newConfigurationBuilder();
        builder.setStatusLevel(Level.ERROR);
        builder.add(builder.newAppender(FILE, "RandomAccessFile")
                .addAttribute("fileName", folder.resolve("log4j.log").toString())
                .addAttribute("immediateFlush", false)
                .add(builder.newLayout("PatternLayout").addAttribute("pattern", "%m%n")));
        builder.add(builder.newRootLogger(Level.INFO).add(builder.newAppenderRef(FILE)));
        return builder.build(false);
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
