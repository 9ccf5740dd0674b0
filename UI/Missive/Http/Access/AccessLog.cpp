#include <UI/Missive/Http/Access/AccessLog.hpp>

#include <UI/Missive/Http/Access/TraceContext.hpp>

#include <array>
#include <charconv>
#include <chrono>
#include <string>
#include <vector>

namespace missive {
namespace {

std::string milliseconds(std::chrono::nanoseconds time) {
    constexpr int decimals = 3;
    std::array<char, 32> text{};
    const auto value = std::chrono::duration<double, std::milli>{time}.count();
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, decimals);
    return {text.data(), end.ptr};
}

} // namespace

void AccessLog::answered(const HttpRequest& request, const HttpResponse& response, const HttpTimes& times) {
    const auto worked = times.queued + times.handled;
    const auto level = worked > std::chrono::seconds{1} ? LogLevel::Warning : LogLevel::Info;
    if (!log_.accepts(level)) {
        return;
    }
    const std::string method{nameOf(request.method)};
    const auto status = std::to_string(response.status);
    std::vector<LogField> fields{{"method", method},
                                 {"route", request.route},
                                 {"status", status},
                                 {"queued_ms", milliseconds(times.queued)},
                                 {"handled_ms", milliseconds(times.handled)},
                                 {"bytes_in", std::to_string(times.bytesIn)},
                                 {"bytes_out", std::to_string(times.bytesOut)},
                                 {"request_id", request.id},
                                 {"trace_id", std::string{TraceContext::traceIdOf(request.traceParent)}},
                                 {"address", request.peer.address}};
    if (request.principal) {
        fields.push_back({"principal", request.principal->name});
    }
    if (!response.code.empty()) {
        fields.push_back({"code", response.code});
    }
    log_.write(level,
               method + " " + request.route + " was answered with " + status + " in " + milliseconds(worked) + " ms.",
               fields);
}

} // namespace missive
