package io.substatus.architecture.broken;

/** Gives another result in Turkey. */
@SuppressWarnings("StringCaseLocaleUsage")
record ForgetsLocale(String name) {
    String upper() {
        return name.toUpperCase();
    }
}
