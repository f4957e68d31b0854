package io.substatus.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.ExpressionContext;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;
import org.thymeleaf.standard.expression.VariableExpression;

final class RecordPathsTest {

    private record Inner(@Nullable String name) {}

    private record Outer(@Nullable Inner inner) {}

    @Test
    void followsComponents() {
        assertThat(evaluate("page.inner.name", new Outer(new Inner("x")))).isEqualTo("x");
        assertThat(evaluate("page", "text")).isEqualTo("text");
    }

    @Test
    void stopsAtNull() {
        assertThat(evaluate("page.inner.name", new Outer(null))).isNull();
        assertThat(evaluate("nothing.inner", new Outer(null))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page.class",
                "page.getClass()",
                "page.inner.name.length()",
                "page.toString()",
                "page.inner()",
                "page.inner.name.bytes",
                "page.T(java.lang.Runtime)",
                "page.@java.lang.Runtime@getRuntime()"
            })
    void reachesNothingElse(String path) {
        assertThatThrownBy(() -> evaluate(path, new Outer(new Inner("x"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected: a component of");
    }

    private static @Nullable Object evaluate(String path, Object page) {
        TemplateEngine engine = new TemplateEngine();
        engine.setDialect(new StandardDialect());
        ExpressionContext context = new ExpressionContext(engine.getConfiguration());
        context.setVariable("page", page);
        return new RecordPaths()
                .evaluate(context, new VariableExpression(path), StandardExpressionExecutionContext.NORMAL);
    }
}
