package io.substatus.page;

/**
 * One condition of a detailed answer and how this request stands to it.
 *
 * @param name the condition in words
 * @param value what was found
 * @param met whether the condition holds
 */
public record Condition(String name, String value, boolean met) {}
