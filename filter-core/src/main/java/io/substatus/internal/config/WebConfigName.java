package io.substatus.internal.config;

/**
 * Where an application's {@code web.config} lies. Immutable.
 *
 * @param path in the application, beginning with a slash, without a segment of dots
 * @param given whether somebody set it; then it has to be there
 */
public record WebConfigName(String path, boolean given) {

    /** Where it is looked for when nobody says otherwise. */
    public static final WebConfigName USUAL = new WebConfigName("/WEB-INF/web.config", false);

    /** The folder, with a slash at both ends. */
    public String folder() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** The name in the folder. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
