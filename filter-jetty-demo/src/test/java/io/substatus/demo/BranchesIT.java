package io.substatus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.substatus.demo.RunningDemo.Shopper;
import io.substatus.testkit.http.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the branches when their files change; in a demo of its own, for what is mended stays so. */
class BranchesIT {

    private static final long LONGEST_NANOS = 20_000_000_000L;

    @TempDir
    private Path folder;

    @Test
    void openOnceTheirFilesAreMended() throws Exception {
        DemoOptions options = new DemoOptions("127.0.0.1", 0, folder.resolve("logs"));
        try (Shopper shopper = new Shopper(DemoServer.start(options), options.logDirectory())) {
            mendWhitby(shopper, options.branchDirectory().resolve("whitby/WEB-INF/web.config"));
            openSettle(shopper, options.branchDirectory().resolve("settle/app_offline.htm"));
        }
    }

    private static void mendWhitby(Shopper shopper, Path file) throws IOException {
        assertThat(shopper.get("/whitby/seat").header("X-Substatus")).contains("500.19");
        String wrong = Files.readString(file);
        Files.writeString(file, wrong.replace("\"yes\"", "\"true\"").replace("Extention", "Extension"));

        await(() -> shopper.get("/whitby/seat").status() == 200);
        assertThat(shopper.get("/whitby/old.bak").header("X-Substatus")).contains("404.7");
    }

    private static void openSettle(Shopper shopper, Path file) throws IOException {
        Response away = shopper.get("/settle/seat");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.text()).isEqualTo(Files.readString(file));
        Files.delete(file);

        await(() -> shopper.get("/settle/seat").status() == 200);
    }

    private static void await(BooleanSupplier come) {
        long end = System.nanoTime() + LONGEST_NANOS;
        while (!come.getAsBoolean()) {
            assertThat(System.nanoTime() - end).as("nanoseconds too late").isNegative();
        }
    }
}
