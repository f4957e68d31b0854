package io.substatus.libraries;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.Timeout;
import org.glassfish.jersey.client.JerseyClientBuilder;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/** HTTP clients of the field, each as an application would call it: wait at most a second, read the whole body. */
enum HttpClientLibrary {
    JDK_HTTP_CLIENT {
        @Override
        void get(URI uri) throws Exception {
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .timeout(Duration.ofMillis(PATIENCE))
                    .build();
            HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        }
    },
    URL_CONNECTION {
        @Override
        void get(URI uri) throws Exception {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE);
            connection.setReadTimeout(PATIENCE);
            connection.getInputStream().readAllBytes();
        }
    },
    APACHE {
        @Override
        void get(URI uri) throws Exception {
            BasicHttpClientConnectionManager connections = new BasicHttpClientConnectionManager();
            connections.setConnectionConfig(ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.ofMilliseconds(PATIENCE))
                    .build());
            RequestConfig patience = RequestConfig.custom()
                    .setResponseTimeout(Timeout.ofMilliseconds(PATIENCE))
                    .build();
            try (CloseableHttpClient client = HttpClients.custom()
                    .setConnectionManager(connections)
                    .setDefaultRequestConfig(patience)
                    .disableAutomaticRetries()
                    .build()) {
                client.execute(new HttpGet(uri), response -> EntityUtils.toString(response.getEntity()));
            }
        }
    },
    OKHTTP {
        @Override
        void get(URI uri) throws Exception {
            OkHttpClient client = new OkHttpClient.Builder()
                    .readTimeout(PATIENCE, TimeUnit.MILLISECONDS)
                    .build();
            Request request = new Request.Builder().url(uri.toString()).build();
            try (Response response = client.newCall(request).execute();
                    ResponseBody body = response.body()) {
                body.string();
            }
        }
    },
    JETTY {
        @Override
        void get(URI uri) throws Exception {
            org.eclipse.jetty.client.HttpClient client = new org.eclipse.jetty.client.HttpClient();
            client.start();
            try {
                client.newRequest(uri).timeout(PATIENCE, TimeUnit.MILLISECONDS).send();
            } finally {
                client.stop();
            }
        }
    },
    SPRING_REST_CLIENT {
        @Override
        void get(URI uri) {
            SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
            requests.setReadTimeout(PATIENCE);
            RestClient.builder()
                    .requestFactory(requests)
                    .build()
                    .get()
                    .uri(uri)
                    .retrieve()
                    .body(String.class);
        }
    },
    SPRING_WEB_CLIENT {
        @Override
        void get(URI uri) {
            reactor.netty.http.client.HttpClient netty = reactor.netty.http.client.HttpClient.create()
                    .disableRetry(true)
                    .responseTimeout(Duration.ofMillis(PATIENCE));
            WebClient.builder()
                    .clientConnector(new ReactorClientHttpConnector(netty))
                    .build()
                    .get()
                    .uri(uri)
                    .retrieve()
                    .bodyToMono(String.class)
                    .block();
        }
    },
    JERSEY {
        @Override
        void get(URI uri) {
            restGet(new JerseyClientBuilder(), uri);
        }
    },
    RESTEASY {
        @Override
        void get(URI uri) {
            restGet(new org.jboss.resteasy.client.jaxrs.internal.ResteasyClientBuilderImpl(), uri);
        }
    },
    AWS {
        @Override
        void get(URI uri) {
            try (SqsClient client = SqsClient.builder()
                    .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(Duration.ofMillis(PATIENCE)))
                    .endpointOverride(uri)
                    .region(Region.EU_CENTRAL_1)
                    .credentialsProvider(AnonymousCredentialsProvider.create())
                    .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()))
                    .build()) {
                client.listQueues();
            }
        }
    };

    private static final int PATIENCE = 700;

    /** Fetches a resource, and throws as the library does. */
    abstract void get(URI uri) throws Exception;

    private static void restGet(ClientBuilder builder, URI uri) {
        Client client = builder.readTimeout(PATIENCE, TimeUnit.MILLISECONDS).build();
        try {
            client.target(uri).request().get().readEntity(String.class);
        } finally {
            client.close();
        }
    }
}
