#pragma once

#include <Domain/Missive/MetricDefinition.hpp>
#include <Domain/Missive/Port/Metrics.hpp>
#include <UI/Missive/Http/Message/HttpRequest.hpp>
#include <UI/Missive/Http/Message/HttpResponse.hpp>
#include <UI/Missive/Http/Server/HttpFigures.hpp>
#include <UI/Missive/Http/Server/HttpTimes.hpp>

#include <vector>

namespace missive {

/// The figures of a server: what was asked and answered, by the names of routes, and what it has in hand. Safe to use
/// from any thread.
class HttpMetrics {
public:
    /// `metrics` must know the `definitions`, and outlive this.
    explicit HttpMetrics(Metrics& metrics) noexcept : metrics_{metrics} {}

    static std::vector<MetricDefinition> definitions();

    void answered(const HttpRequest& request, const HttpResponse& response, const HttpTimes& times);

    /// Sets what the server has in hand at this moment.
    void sample(const HttpFigures& figures);

private:
    Metrics& metrics_;
};

} // namespace missive
