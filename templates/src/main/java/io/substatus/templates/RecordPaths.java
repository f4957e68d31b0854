package io.substatus.templates;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * The whole language of <code>${...}</code> in our templates: a variable's name and, behind dots, names of record
 * components. It calls no other method and makes no object, so there is nothing in it for hostile text to reach; and
 * OGNL, with its reflection and its start-up cost, is never loaded. Thread-safe.
 */
final class RecordPaths implements IStandardVariableExpressionEvaluator {

    private final ClassValue<Map<String, Method>> accessors = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return accessorsOf(type);
        }
    };

    /** Follows the path; null as soon as a step is null. */
    @Override
    public @Nullable Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext execution) {
        String path = expression.getExpression();
        int dot = path.indexOf('.');
        Object value = context.getVariable(dot < 0 ? path : path.substring(0, dot));
        while (dot >= 0 && value != null) {
            int next = path.indexOf('.', dot + 1);
            value = component(value, path.substring(dot + 1, next < 0 ? path.length() : next));
            dot = next;
        }
        return value;
    }

    private @Nullable Object component(Object value, String name) {
        Method accessor = accessors.get(value.getClass()).get(name);
        if (accessor == null) {
            throw new IllegalArgumentException(
                    "template: " + name + " (expected: a component of " + value.getClass() + ")");
        }
        try {
            return accessor.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("record component " + accessor + " cannot be read", e);
        }
    }

    private static Map<String, Method> accessorsOf(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Map<String, Method> byName = new HashMap<>();
        for (RecordComponent component : components == null ? new RecordComponent[0] : components) {
            byName.put(component.getName(), component.getAccessor());
        }
        return byName;
    }
}
