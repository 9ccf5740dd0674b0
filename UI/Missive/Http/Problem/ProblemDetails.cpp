#include <UI/Missive/Http/Problem/ProblemDetails.hpp>

#include <Infrastructure/Missive/Codec/JsonWriter.hpp>
#include <UI/Missive/Http/Problem/HttpProblem.hpp>

#include <utility>

namespace missive {
namespace {

void writeText(JsonWriter& writer, std::string_view name, std::string_view value, bool isFirst = false) {
    writer.raw(isFirst ? std::string_view{"\""} : std::string_view{",\""});
    writer.raw(name);
    writer.raw("\":");
    writer.string(value);
}

void writeFields(JsonWriter& writer, const std::vector<ProblemField>& fields) {
    writer.raw(",\"errors\":[");
    for (const auto& field : fields) {
        writer.raw(&field == &fields.front() ? std::string_view{"{"} : std::string_view{",{"});
        writeText(writer, "detail", field.detail, true);
        if (field.pointer) {
            writeText(writer, "pointer", *field.pointer);
        }
        if (field.parameter) {
            writeText(writer, "parameter", *field.parameter);
        }
        writer.raw('}');
    }
    writer.raw(']');
}

} // namespace

ProblemDetails ProblemDetails::of(std::string_view code, std::string detail, int status) {
    const auto& problem = HttpProblem::of(code);
    return {status == 0 ? problem.status : status,
            std::string{code},
            detail.empty() ? std::string{problem.detail} : std::move(detail),
            {},
            {}};
}

HttpResponse ProblemDetails::toResponse(std::string_view requestId, std::string_view typeBase) const {
    JsonWriter writer;
    writer.forPeople();
    writer.replaceBadBytes();
    writer.raw('{');
    writeText(writer, "type", typeBase.empty() ? "about:blank" : std::string{typeBase} + code, true);
    writeText(writer, "title", httpReason(status));
    writer.raw(",\"status\":");
    writer.integer(status);
    writeText(writer, "code", code);
    writeText(writer, "detail", detail);
    if (!requestId.empty()) {
        writeText(writer, "instance", "urn:uuid:" + std::string{requestId});
    }
    if (!errors.empty()) {
        writeFields(writer, errors);
    }
    writer.raw('}');
    HttpResponse response{status, headers, writer.toString(), code};
    response.headers.add("Content-Type", "application/problem+json");
    return response;
}

} // namespace missive
