#include <UI/Missive/Http/Access/AccessLog.hpp>

#include <UI/Missive/Http/Access/TraceContext.hpp>

#include <array>
#include <charconv>
#include <chrono>
#include <string>
#include <utility>
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

/// `outcome` is what became of it.
std::vector<LogField> fieldsOf(const HttpRequest& request, LogField outcome, const HttpTimes& times) {
    std::vector<LogField> fields{{"method", std::string{nameOf(request.method)}},
                                 {"route", request.route},
                                 std::move(outcome),
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
    return fields;
}

} // namespace

void AccessLog::answered(const HttpRequest& request, const HttpResponse& response, const HttpTimes& times) {
    const auto worked = times.queued + times.handled;
    const auto level = worked > std::chrono::seconds{1} ? LogLevel::Warning : LogLevel::Info;
    if (!log_.accepts(level)) {
        return;
    }
    const auto status = std::to_string(response.status);
    auto fields = fieldsOf(request, {"status", status}, times);
    if (!response.code.empty()) {
        fields.push_back({"code", response.code});
    }
    log_.write(level,
               std::string{nameOf(request.method)} + ' ' + request.route + " was answered with " + status + " in " +
                   milliseconds(worked) + " ms.",
               fields);
}

void AccessLog::cut(const HttpRequest& request, HttpCut by, const HttpTimes& times) {
    const bool isByClient = by == HttpCut::ByClient;
    const auto level = isByClient ? LogLevel::Info : LogLevel::Warning;
    if (!log_.accepts(level)) {
        return;
    }
    log_.write(level,
               std::string{nameOf(request.method)} + ' ' + request.route + " was not answered: " +
                   (isByClient ? "its client left before its body had come." : "the server ended."),
               fieldsOf(request, {"cut_by", isByClient ? "client" : "server"}, times));
}

} // namespace missive
