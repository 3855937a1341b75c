package dev.kotonoha.platform;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.servers.Server;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.List;
import java.util.Map;

/** The API's description at {@code /api/openapi}, to be browsed at {@code /api/docs}. */
@Configuration
@OpenAPIDefinition(info = @Info(title = "Kotonoha", version = "1", description = "Read, tap, remember. Instants are ISO-8601 UTC with "
        + "milliseconds; days are YYYY-MM-DD in the learner's own time zone and day-start hour; durations are in ms; rates are 0 to 1."), servers = @Server(url = "/"), security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(name = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", description = "The accessToken of POST /tokens")
class OpenApiConfiguration {

    private static final Map<String, String> PROBLEMS = Map.of("400", "Malformed", "401", "Not signed in", "403", "Not allowed",
            "404", "Unknown, or somebody else's", "422", "Not acceptable", "429", "Too many, see Retry-After", "503",
            "The database is away, see Retry-After");

    @Bean
    OpenApiCustomizer problems() {
        return api -> {
            api.getComponents().addSchemas("Problem", problem());
            api.getPaths().values().forEach(path -> path.readOperations().forEach(OpenApiConfiguration::addProblems));
            nameOperations(api);
        };
    }

    private static void addProblems(Operation operation) {
        var body = new Content().addMediaType("application/problem+json",
                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")));
        PROBLEMS.forEach((status, words) -> operation.getResponses().computeIfAbsent(status,
                missing -> new ApiResponse().description(words).content(body)));
    }

    /** Names that a generated client can live with: the method and the path. */
    private static void nameOperations(OpenAPI api) {
        api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> operation.setOperationId(
                method.name().toLowerCase(java.util.Locale.ROOT) + path.replace("/api/v1", "").replaceAll("[^A-Za-z]+", "_"))));
    }

    private static Schema<?> problem() {
        var fault = new ObjectSchema().addProperty("field", new StringSchema()).addProperty("message", new StringSchema());
        return new ObjectSchema().description("RFC 9457").addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new Schema<Integer>().type("integer")).addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("errors", new io.swagger.v3.oas.models.media.ArraySchema().items(fault))
                .required(List.of("title", "status"));
    }
}
