package io.substatus.internal.webconfig.reader;

import io.substatus.internal.webconfig.Configuration;
import io.substatus.internal.webconfig.ReadConfiguration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a {@code web.config}. Stateless. */
public final class WebConfigReader {

    private WebConfigReader() {}

    /**
     * Reads a file and those that its {@code configSource} attributes name. Never throws: what is wrong is a problem.
     *
     * @param files the folder
     * @param name the file's name in the folder
     * @param shownFolder how the folder is named in problems, with a slash at its end
     * @param environment values for {@code %NAME%}
     */
    public static ReadConfiguration read(
            ConfigFiles files, String name, String shownFolder, Map<String, String> environment) {
        Report report = new Report();
        SourceFiles sources = new SourceFiles(files, shownFolder, report);
        Element root = sources.read(name);
        Configuration configuration = root == null ? null : configuration(root, sources, report, environment);
        List<String> notices = report.notices();
        return new ReadConfiguration(report.isGood() ? configuration : null, report.problems(), notices);
    }

    private static @Nullable Configuration configuration(
            Element root, SourceFiles files, Report report, Map<String, String> environment) {
        Variables variables = new Variables(environment);
        Levels levels = new Levels(report, new ConfigSources(files), variables);
        levels.take(root);
        LevelMerge merge = new LevelMerge(new SectionMerger(report, variables), report);
        merge.merge(levels.all());
        return report.isGood() ? merge.configuration(levels) : null;
    }
}
