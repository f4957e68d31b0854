package io.substatus.internal.webconfig.reader;

import io.substatus.internal.webconfig.Site.Binding;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code bindingInformation}: address, port and host with colons between. Stateless. */
final class BindingText {

    private static final Pattern FORM =
            Pattern.compile("(\\*|[0-9.]{7,15}|\\[[0-9A-Fa-f:.%]{2,60}]|):([0-9]{1,5}|\\*):([^:/\\s]*)");
    private static final int LAST_PORT = 65_535;

    private BindingText() {}

    static void check(Element element, Reporter reporter) {
        Attribute information = element.attribute("bindingInformation");
        if (information == null || !isHttp(String.valueOf(element.value("protocol")))) {
            return;
        }
        Matcher matcher = FORM.matcher(information.value());
        if (!matcher.matches() || port(matcher.group(2)) > LAST_PORT) {
            String text = "bindingInformation: " + Fault.quoted(information.value()) + " is no binding";
            reporter.problem(
                    element,
                    information,
                    Fault.invalid(text, "address:port:host, such as *:80: or [::1]:443:example.com"));
        }
    }

    /** Other protocols never reach a servlet. */
    private static boolean isHttp(String protocol) {
        return protocol.equalsIgnoreCase("http") || protocol.equalsIgnoreCase("https");
    }

    private static int port(String text) {
        return text.equals("*") ? 0 : Integer.parseInt(text);
    }

    /** The binding, or none when it is of another protocol. */
    static List<Binding> binding(Settings settings) {
        Matcher matcher = FORM.matcher(settings.text("bindingInformation"));
        String protocol = settings.text("protocol");
        if (!isHttp(protocol) || !matcher.matches()) {
            return List.of();
        }
        String address = matcher.group(1).isEmpty() ? "*" : matcher.group(1);
        String host = matcher.group(3).equals("*") ? "" : matcher.group(3);
        return List.of(new Binding(protocol.toLowerCase(Locale.ROOT), address, port(matcher.group(2)), host));
    }
}
