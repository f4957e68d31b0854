package io.substatus.internal.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServletMethodsTest {

    private static Set<String> of(Class<?> type) {
        return ServletMethods.of(type.getName(), ServletMethodsTest.class.getClassLoader());
    }

    static class Reading extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {}
    }

    static class Writing extends Reading {
        private static final long serialVersionUID = 1;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) {}

        @Override
        protected void doDelete(HttpServletRequest request, HttpServletResponse response) {}
    }

    static class Dispatching extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {}
    }

    @Test
    void headFollowsGetAndOptionsIsAlwaysThere() {
        assertThat(of(Reading.class)).containsExactly("GET", "HEAD", "OPTIONS");
    }

    @Test
    void methodsOfSuperclassesCount() {
        assertThat(of(Writing.class)).containsExactly("GET", "HEAD", "POST", "DELETE", "OPTIONS");
    }

    @Test
    void nothingIsGuessed() {
        assertThat(of(Dispatching.class)).isEmpty();
        assertThat(of(String.class)).isEmpty();
        assertThat(ServletMethods.of("no.such.Servlet", getClass().getClassLoader()))
                .isEmpty();
    }
}
