package io.substatus.container.behaviour;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.UnavailableException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Servlets that fail to start, or close later. */
public final class Starts {
    private Starts() {}

    /** Fails with an exception. */
    public static final class Failing extends HttpServlet {
        @Override
        public void init(ServletConfig config) {
            throw new IllegalStateException("boom init");
        }
    }

    /** Says for ever that it is not there. */
    public static final class Gone extends HttpServlet {
        @Override
        public void init(ServletConfig config) throws ServletException {
            throw new UnavailableException("gone");
        }
    }

    /** Says for a while that it is not there. */
    public static final class Away extends HttpServlet {
        @Override
        public void init(ServletConfig config) throws ServletException {
            throw new UnavailableException("away", 300);
        }
    }

    /** Closes for ever at the first request. */
    public static final class Closing extends HttpServlet {
        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException {
            throw new UnavailableException("boom closed");
        }
    }

    /** Closes for a while at the first request. */
    public static final class Resting extends HttpServlet {
        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException {
            throw new UnavailableException("boom resting", 300);
        }
    }
}
