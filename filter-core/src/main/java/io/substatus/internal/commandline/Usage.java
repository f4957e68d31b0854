package io.substatus.internal.commandline;

/** How the commands are called. Stateless. */
final class Usage {

    static final String TEXT = """
            Usage: java -jar substatus-filter-core-<version>.jar COMMAND

              check FILE
                  Reads a web.config and prints every problem with its place, or which sections are obeyed and which
                  are skipped.

              explain FILE METHOD TARGET [OPTION]...
                  Asks each rule of the file what it makes of one request. TARGET is as on the wire, such as
                  '/shop/a%20b.asp?x=1'.

                  -H 'NAME: VALUE'     a header field; may be repeated (Host: localhost unless given)
                  --client ADDRESS     the address of the client (127.0.0.1)
                  --server ADDRESS     the address that takes the request (127.0.0.1)
                  --port NUMBER        the port that takes the request (80, with --https 443)
                  --https              the request comes over TLS
                  --context PATH       the context path of the application, such as /shop (the root application)
                  --root FOLDER        the application's unpacked files
                  --iis-version N      7, 8 or 10: which codes a refused address has (10)
                  --modern-limits      exceeded limits are 413.1 and 431.0

            Exit code: 0 the file is good, the request goes through; 1 the file is bad, the request is refused;
            2 the command was not understood.
            """;

    private Usage() {}
}
