package io.substatus.internal.guard.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** A local address in every form in which containers write it. Immutable; comparing allocates nothing. */
final class BoundAddress {

    private final List<String> forms;

    private BoundAddress(List<String> forms) {
        this.forms = forms;
    }

    /** The address of a binding, IPv6 with or without brackets; never looked up by name. */
    static BoundAddress of(String text) {
        boolean bracketed = text.startsWith("[") && text.endsWith("]");
        String plain = bracketed ? text.substring(1, text.length() - 1) : text;
        if (plain.indexOf(':') < 0) {
            return new BoundAddress(List.of(plain, "::ffff:" + plain, "0:0:0:0:0:ffff:" + plain));
        }
        try {
            return new BoundAddress(
                    List.of(plain, InetAddress.getByName("[" + plain + "]").getHostAddress()));
        } catch (UnknownHostException e) {
            return new BoundAddress(List.of(plain)); // no address, so that no connection can have it
        }
    }

    /** Whether a container's text means the address; brackets and zones are left out of account. */
    boolean is(String text) {
        int from = text.startsWith("[") ? 1 : 0;
        int zone = text.indexOf('%');
        int end = zone >= 0 ? zone : text.length() - (text.endsWith("]") ? 1 : 0);
        for (int i = 0; i < forms.size(); i++) {
            String form = forms.get(i);
            if (form.length() == end - from && text.regionMatches(true, from, form, 0, form.length())) {
                return true;
            }
        }
        return false;
    }
}
