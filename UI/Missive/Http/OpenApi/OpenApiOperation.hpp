#pragma once

#include <Infrastructure/Missive/Codec/JsonSchema.hpp>
#include <UI/Missive/Http/Message/HttpMethod.hpp>
#include <UI/Missive/Http/OpenApi/OpenApiParameter.hpp>
#include <UI/Missive/Http/OpenApi/OpenApiProblem.hpp>

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace missive {

/// What an OpenApiDocument tells of one route.
struct OpenApiOperation {
    /// Of a header of the request.
    enum class Header : std::uint8_t { Ignored, Honoured, Required };

    HttpMethod method;
    /// As a route has it: `/orders/{orderId}`.
    std::string path;
    /// The name of the message in camelCase: `getOrder`. Where another operation has it too it gets a number.
    std::string id;
    std::string summary = {};
    std::vector<std::string> tags = {};

    std::vector<OpenApiParameter> pathParameters = {};
    std::vector<OpenApiParameter> queryParameters = {};
    /// The whole message, whether it comes in a body alone or in part from the path too; none where there is no body.
    std::optional<JsonSchema> request = {};
    /// Whether something of it must come in a body.
    bool isRequestRequired = true;

    /// The status of success, with what is answered then: a value, or an object of these fields, or nothing.
    int status = 200;
    std::optional<JsonSchema> answer = {};
    std::vector<OpenApiParameter> answerFields = {};
    /// Of an answer that is not JSON; empty otherwise.
    std::string mediaType = {};
    /// The answer is a stream of events, that goes on behind Last-Event-ID.
    bool tellsEvents = false;
    bool tellsLocation = false;
    /// The answer has an ETag, and If-None-Match is understood.
    bool tellsVersion = false;

    Header idempotencyKey = Header::Ignored;
    Header ifMatch = Header::Ignored;

    /// What it takes to be allowed; nothing for anybody.
    std::optional<std::string> permission = {};

    /// Codes beside those that follow from all this: those of DomainErrors.
    std::vector<OpenApiProblem> problems = {};

    /// `problems`, and what the server itself may answer such an operation with, by status and code.
    std::set<OpenApiProblem> allProblems() const;
};

} // namespace missive
