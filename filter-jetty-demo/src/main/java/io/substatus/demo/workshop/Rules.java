package io.substatus.demo.workshop;

import io.substatus.demo.branch.Branch;
import io.substatus.demo.branch.Branches;
import jakarta.servlet.ServletContext;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of rules, read anew each time, since those of the branches may be changed. Immutable and thread-safe.
 *
 * @param shop the shop's context
 * @param branches the folder of the branches' folders
 */
record Rules(ServletContext shop, Path branches) {

    static final String PAGE = "/rules";

    private static final String WEB_CONFIG = "/WEB-INF/web.config";

    /** The shop's file. */
    RuleFile ofShop() throws IOException {
        try (InputStream in = shop.getResourceAsStream(WEB_CONFIG)) {
            if (in == null) {
                throw new FileNotFoundException(WEB_CONFIG + ": not found (expected: in the shop)");
            }
            return RuleFile.read("", in);
        }
    }

    /** A branch's file. */
    RuleFile of(Branch branch) throws IOException {
        try (InputStream in = Files.newInputStream(path(branch))) {
            return RuleFile.read(branch.name(), in);
        }
    }

    /** Where a branch's file lies. */
    Path path(Branch branch) {
        return Branches.webConfig(branches, branch);
    }

    /** Where on the pages of rules the line of each trigger's rule is; by the trigger's name. */
    Map<String, String> links(List<Trigger> triggers) throws IOException {
        RuleFile ofShop = ofShop();
        Map<String, String> links = new HashMap<>();
        for (Trigger trigger : triggers) {
            if (!trigger.rule().isEmpty()) {
                String path = trigger.call().path();
                Optional<Branch> branch = Branch.at(path);
                RuleFile file = branch.isPresent() ? of(branch.get()) : ofShop;
                links.put(trigger.id(), link(file, path, trigger.rule()));
            }
        }
        return links;
    }

    private static String link(RuleFile file, String path, String rule) {
        boolean shop = file.name().isEmpty();
        String below = path.substring(shop ? 1 : file.name().length() + 2);
        int line = file.line(below, rule);
        return PAGE + (shop ? "" : "/" + file.name()) + (line == 0 ? "" : "#L" + line);
    }
}
