#pragma once

#include <Domain/Performance/Port/AlertChannel.hpp>
#include <Infrastructure/Performance/WebhookOptions.hpp>

#include <utility>

namespace missive::performance {

/// Tells a webhook: a POST with a JSON object. An answer of 2xx is heard; one of 4xx, but for 408 and 429, says that
/// trying again is in vain.
class Webhook final : public AlertChannel {
public:
    explicit Webhook(WebhookOptions options) : options_{std::move(options)} {}

    void tell(const ThresholdCrossed& crossed) override;

    /// The text that is sent; `path` is that of the dashboard.
    static std::string bodyOf(const ThresholdCrossed& crossed, const std::string& path);

private:
    WebhookOptions options_;
};

} // namespace missive::performance
