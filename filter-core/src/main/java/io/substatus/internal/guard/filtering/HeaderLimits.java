package io.substatus.internal.guard.filtering;

import io.substatus.internal.guard.GuardedRequest;
import io.substatus.internal.guard.Refusal;
import io.substatus.internal.webconfig.RequestFiltering.HeaderLimit;
import java.util.Enumeration;
import java.util.List;

/**
 * 404.10: a header field's value is longer than {@code headerLimits} allows. Fields of one name count as the one field
 * that they mean together, with a comma and a blank between them.
 */
final class HeaderLimits implements Check {

    private final HeaderLimit[] limits;
    private final boolean modern;

    HeaderLimits(List<HeaderLimit> limits, boolean modern) {
        this.limits = limits.toArray(new HeaderLimit[0]);
        this.modern = modern;
    }

    @Override
    public String rule() {
        return "headerLimits";
    }

    @Override
    public boolean isIdle() {
        return limits.length == 0;
    }

    @Override
    public int find(GuardedRequest request, Examined texts) {
        for (int i = 0; i < limits.length; i++) {
            String header = limits[i].header();
            if (request.header(header) != null && isOver(limits[i].sizeLimit(), request.headers(header))) {
                return i;
            }
        }
        return NOTHING;
    }

    private static boolean isOver(long limit, Enumeration<String> values) {
        return limit == 0 || size(values) > limit;
    }

    private static long size(Enumeration<String> values) {
        long size = Bytes.ofHeader(values.nextElement());
        while (values.hasMoreElements()) {
            size += 2 + Bytes.ofHeader(values.nextElement());
        }
        return size;
    }

    @Override
    public Refusal refusal(GuardedRequest request, Examined texts, int found) {
        HeaderLimit limit = limits[found];
        return Refusal.of(
                modern ? 431 : 404,
                modern ? 0 : 10,
                Evidence.SECTION,
                "headerLimits has <add " + Evidence.attribute("header", limit.header()) + " sizeLimit=\""
                        + limit.sizeLimit() + "\"/>.",
                "The request's " + Evidence.attribute("header", limit.header()) + " has "
                        + size(request.headers(limit.header())) + " bytes.",
                limit.sizeLimit() == 0
                        ? "A request without this header is accepted."
                        : "Up to " + limit.sizeLimit() + " bytes are accepted.");
    }
}
