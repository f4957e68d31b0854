package io.substatus.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Measures Java source as the compiler's parser sees it. Stateless. */
final class Sources {
    /**
     * A method or constructor.
     *
     * @param name class and method
     * @param lines from its modifiers to its closing brace
     * @param parameters how many; none for the canonical constructor of a record
     */
    record Method(String name, int lines, int parameters) {}

    private Sources() {}

    static List<Method> methods(Iterable<? extends JavaFileObject> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask) compiler.getTask(null, null, null, null, null, files);
        List<Method> methods = new ArrayList<>();
        try {
            Trees trees = Trees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Scanner(trees, methods).scan(unit, null);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return methods;
    }

    private static final class Scanner extends TreePathScanner<Void, Void> {
        private final Trees trees;
        private final List<Method> methods;

        Scanner(Trees trees, List<Method> methods) {
            this.trees = trees;
            this.methods = methods;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
            long start = trees.getSourcePositions().getStartPosition(unit, method);
            long end = trees.getSourcePositions().getEndPosition(unit, method);
            long lines =
                    unit.getLineMap().getLineNumber(end) - unit.getLineMap().getLineNumber(start) + 1;
            boolean ofRecord = enclosing().getKind() == Kind.RECORD && method.getReturnType() == null;
            String name = enclosing().getSimpleName() + "." + method.getName();
            methods.add(new Method(
                    name, (int) lines, ofRecord ? 0 : method.getParameters().size()));
            return super.visitMethod(method, null);
        }

        private ClassTree enclosing() {
            TreePath parent = getCurrentPath().getParentPath();
            return (ClassTree) parent.getLeaf();
        }
    }
}
