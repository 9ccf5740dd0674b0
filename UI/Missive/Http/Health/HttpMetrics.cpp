#include <UI/Missive/Http/Health/HttpMetrics.hpp>

#include <chrono>
#include <string>

namespace missive {

std::vector<MetricDefinition> HttpMetrics::definitions() {
    using Kind = MetricDefinition::Kind;
    return {
        {Kind::Counter, "missive_http_requests_total", "Requests that were answered."},
        {Kind::Histogram, "missive_http_request_seconds", "From the head of a request to its answer."},
        {Kind::Counter, "missive_http_refused_total", "Requests that were refused, by the code of the problem."},
        {Kind::Gauge, "missive_http_connections", "Open connections."},
        {Kind::Gauge, "missive_http_in_flight", "Requests that are being answered."},
        {Kind::Gauge, "missive_http_queue", "Requests that wait for a worker."},
        {Kind::Gauge, "missive_http_streams", "Streams of events that are open."},
    };
}

void HttpMetrics::answered(const HttpRequest& request, const HttpResponse& response, const HttpTimes& times) {
    metrics_.add("missive_http_requests_total",
                 {{"route", request.route},
                  {"method", std::string{nameOf(request.method)}},
                  {"status", std::to_string(response.status)}},
                 1);
    metrics_.observe("missive_http_request_seconds", {{"route", request.route}},
                     std::chrono::duration<double>{times.total}.count());
    if (!response.code.empty()) {
        metrics_.add("missive_http_refused_total", {{"code", response.code}}, 1);
    }
}

void HttpMetrics::sample(const HttpFigures& figures) {
    metrics_.set("missive_http_connections", {}, static_cast<double>(figures.connections));
    metrics_.set("missive_http_in_flight", {}, static_cast<double>(figures.inFlight));
    metrics_.set("missive_http_queue", {}, static_cast<double>(figures.queued));
    metrics_.set("missive_http_streams", {}, static_cast<double>(figures.streams));
}

} // namespace missive
