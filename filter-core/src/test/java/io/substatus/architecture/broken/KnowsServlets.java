package io.substatus.architecture.broken;

import jakarta.servlet.ServletRequest;

/** Knows servlets although it lies in neither package that may. */
record KnowsServlets(ServletRequest request) {}
