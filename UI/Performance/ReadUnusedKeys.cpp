#include <UI/Performance/ReadUnusedKeys.hpp>

#include <chrono>
#include <cmath>
#include <optional>
#include <utility>

namespace missive::performance {

namespace {

constexpr std::int64_t leastRefresh = 5;
constexpr std::int64_t mostRefresh = 86'400;

bool isPath(const std::string& path) {
    return path.starts_with('/') && path.find_first_of("?#") == std::string::npos &&
           path.find("..") == std::string::npos;
}

void readDashboard(const PerformanceKeys& dashboard, PerformanceOptions& options) {
    dashboard.allow({"enabled", "prefix", "path", "roles", "enable_record_management", "enable_review_system",
                     "auto_refresh_interval", "css_framework", "template", "layout_template", "date_formats",
                     "enable_ranking_queries", "enable_statistics_page"});
    options.hasDashboard = dashboard.flag("enabled", true);
    options.managesRecords = dashboard.flag("enable_record_management", false);
    static_cast<void>(dashboard.flag("enable_review_system", false));
    const auto prefix = dashboard.text("prefix").value_or("");
    const auto path = dashboard.text("path").value_or("/performance");
    if (!prefix.empty() && !isPath(prefix)) {
        dashboard.problem("prefix",
                          "Expected a path that begins with /, without .., ? and #, found \"" + prefix + "\".");
    }
    if (!isPath(path)) {
        dashboard.problem("path", "Expected a path that begins with /, without .., ? and #, found \"" + path + "\".");
    }
    options.dashboardPath = prefix + path;
    const auto refresh = dashboard.integer("auto_refresh_interval", 0, 0, mostRefresh);
    if (refresh > 0 && refresh < leastRefresh) {
        dashboard.problem("auto_refresh_interval",
                          "Expected 0, or at least 5 seconds, found " + std::to_string(refresh) + ".");
    }
}

void readSecurity(const PerformanceKeys& security, PerformanceOptions& options) {
    security.allow({"access_roles", "allow_unauthenticated", "access_checker"});
    const bool isOpen = security.flag("allow_unauthenticated", false);
    options.isReadByAnybody = isOpen;
    if (security.texts("access_roles", {"ROLE_ADMIN"}).empty() && !isOpen) {
        security.problem("access_roles", "Nobody may read without any; name one.");
    }
    if (security.has("access_checker")) {
        security.problem("access_checker", "A service of PHP cannot be asked here; remove it.");
    }
}

/// The URL of a channel that is on and has one.
std::optional<std::string> readChannel(const PerformanceKeys& channel, const char* urlKey) {
    channel.allow({"enabled", urlKey, "format", "headers"});
    const bool isOn = channel.flag("enabled", false);
    const auto url = channel.text(urlKey).value_or("");
    const bool isUrl = url.starts_with("http://") || url.starts_with("https://");
    if (isOn && url.empty()) {
        channel.problem(urlKey, "It is enabled and has no URL; name one.");
    } else if (!url.empty() && !isUrl) {
        channel.problem(urlKey, "Expected a URL that begins with https:// or http://.");
    }
    static_cast<void>(channel.oneOf("format", "json", {"json", "slack", "teams"}));
    return isOn && isUrl ? std::optional{url} : std::nullopt;
}

void readWebhook(const PerformanceKeys& keys, PerformanceOptions& options, std::chrono::milliseconds timeout) {
    const auto url = readChannel(keys, "url");
    if (!url) {
        return;
    }
    if (keys.oneOf("format", "json", {"json", "slack", "teams"}) != "json") {
        keys.problem("format", "Only json is sent yet; write json.");
    }
    options.webhook = WebhookOptions{*url, keys.pairs("headers"), timeout, options.dashboardPath};
}

void readNotifications(const PerformanceKeys& notifications, PerformanceOptions& options) {
    notifications.allow({"enabled", "http_timeout", "slack", "teams", "webhook", "email"});
    const bool isOn = notifications.flag("enabled", false);
    const auto seconds = notifications.number("http_timeout", 10, 0.1, 600);
    for (const auto* each : {"slack", "teams"}) {
        const auto channel = notifications.section(each);
        if (readChannel(channel, "webhook_url") && isOn) {
            channel.problem("enabled", "It is not told yet; use a webhook.");
        }
    }
    readWebhook(notifications.section("webhook"), options, std::chrono::milliseconds{std::llround(seconds * 1'000)});
    if (!isOn) {
        options.webhook.reset();
    }
    if (const auto email = notifications.section("email"); email.flag("enabled", false)) {
        email.problem("enabled", "Mail is not sent; use a webhook.");
    }
}

} // namespace

const std::vector<std::string>& unusedKeys() {
    static const std::vector<std::string> keys{"table_name", "track_sub_requests", "cache",
                                               "dashboard",  "security",           "notifications"};
    return keys;
}

void readUnusedKeys(const PerformanceKeys& keys, PerformanceOptions& options) {
    if (const auto name = keys.text("table_name"); name && *name != "routes_data") {
        keys.problem("table_name", "The table is called routes_data; remove this, found \"" + *name + "\".");
    }
    readDashboard(keys.section("dashboard"), options);
    readSecurity(keys.section("security"), options);
    readNotifications(keys.section("notifications"), options);
}

} // namespace missive::performance
