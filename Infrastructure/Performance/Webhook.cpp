#include <Infrastructure/Performance/Webhook.hpp>

#include <Domain/Missive/TransportError.hpp>
#include <Domain/Missive/Unrecoverable.hpp>
#include <Infrastructure/Missive/Codec/JsonWriter.hpp>
#include <Infrastructure/Missive/Codec/Rfc3339.hpp>
#include <Infrastructure/Performance/HttpPost.hpp>

#include <string_view>

namespace missive::performance {

namespace {

constexpr int requestTimeout = 408;
constexpr int tooManyRequests = 429;

class WebhookRefused final : public TransportError, public Unrecoverable {
public:
    using TransportError::TransportError;
};

} // namespace

std::string Webhook::bodyOf(const ThresholdCrossed& crossed, const std::string& path) {
    JsonWriter json;
    json.forPeople();
    const auto key = [&](std::string_view name) {
        json.raw(name == "event" ? '{' : ',');
        json.string(name);
        json.raw(':');
    };
    const auto text = [&](std::string_view name, std::string_view value) {
        key(name);
        json.string(value);
    };
    text("event", crossed.hasRecovered ? "threshold_recovered" : "threshold_crossed");
    text("environment", crossed.environment);
    text("kind", crossed.kind);
    text("route", crossed.route);
    text("metric", crossed.metric);
    text("severity", crossed.severity);
    key("value");
    json.floating(crossed.value);
    key("threshold");
    json.floating(crossed.threshold);
    key("crossings");
    json.raw(std::string_view{std::to_string(crossed.crossings)});
    const auto at = formatRfc3339(crossed.at);
    text("at", {at.data(), at.size()});
    text("link", path);
    json.raw('}');
    return json.toString();
}

void Webhook::tell(const ThresholdCrossed& crossed) {
    const HttpPost post{options_.url, options_.headers, bodyOf(crossed, options_.dashboardPath), options_.timeout};
    const auto status = post.send();
    if (status >= 200 && status < 300) {
        return;
    }
    const auto sentence = "The webhook of nowo_performance.notifications answered with " + std::to_string(status) + '.';
    if (status >= 400 && status < 500 && status != requestTimeout && status != tooManyRequests) {
        throw WebhookRefused{sentence};
    }
    throw TransportError{sentence};
}

} // namespace missive::performance
