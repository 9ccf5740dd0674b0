#include <UI/Missive/Http/OpenApi/OpenApiOperation.hpp>

#include <Infrastructure/Missive/Codec/JsonSchemaOf.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::test {

namespace {

std::set<std::string> codesOf(const OpenApiOperation& operation, int status) {
    std::set<std::string> codes;
    for (const auto& problem : operation.allProblems()) {
        if (problem.status == status) {
            codes.insert(problem.code);
        }
    }
    return codes;
}

using Codes = std::set<std::string>;

} // namespace

TEST_CASE("H-23: every operation may be refused by the server itself") {
    const OpenApiOperation operation{.method = HttpMethod::Get, .path = "/", .id = "get"};
    CHECK(codesOf(operation, 500) == Codes{"server.error"});
    CHECK(codesOf(operation, 503) == Codes{"server.busy", "server.slow", "server.stopping", "store.unavailable"});
    CHECK(codesOf(operation, 400) == Codes{"request.body", "request.parameter", "request.target"});
    for (const int status : {401, 403, 404, 409, 412, 415, 422, 428}) {
        CAPTURE(status);
        CHECK(codesOf(operation, status).empty());
    }
}

TEST_CASE("H-23: what an operation asks for is what it may be refused for") {
    OpenApiOperation operation{.method = HttpMethod::Post, .path = "/{id}", .id = "post"};
    operation.pathParameters = {{"id", jsonSchemaOf<std::string>()}};
    operation.request = jsonSchemaOf<std::string>();
    operation.permission = "write";
    operation.idempotencyKey = OpenApiOperation::Header::Honoured;
    operation.ifMatch = OpenApiOperation::Header::Required;
    operation.problems = {{422, "order.empty"}};
    CHECK(codesOf(operation, 400) == Codes{"request.idempotency_key", "request.json", "request.target"});
    CHECK(codesOf(operation, 401) == Codes{"auth.invalid", "auth.missing"});
    CHECK(codesOf(operation, 403) == Codes{"auth.denied"});
    CHECK(codesOf(operation, 404) == Codes{"request.route"});
    CHECK(codesOf(operation, 409) == Codes{"request.idempotency_key", "version.conflict"});
    CHECK(codesOf(operation, 412) == Codes{"version.conflict"});
    CHECK(codesOf(operation, 413) == Codes{"request.too_large"});
    CHECK(codesOf(operation, 422) == Codes{"order.empty", "request.field", "request.idempotency_key"});
    CHECK(codesOf(operation, 428) == Codes{"request.precondition_required"});
    operation.ifMatch = OpenApiOperation::Header::Honoured;
    CHECK(codesOf(operation, 428).empty());
}

TEST_CASE("H-23: an operation that tells events may have too many who listen") {
    const OpenApiOperation operation{.method = HttpMethod::Get, .path = "/", .id = "get", .tellsEvents = true};
    CHECK(codesOf(operation, 503).contains("server.streams"));
}

} // namespace missive::test
