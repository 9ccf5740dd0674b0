#include <Infrastructure/Missive/Configuration/Messenger/TransportReader.hpp>

#include <Infrastructure/Missive/Configuration/Messenger/TransportOptionsReader.hpp>
#include <Infrastructure/Missive/Dsn/Dsn.hpp>

#include <limits>

namespace missive {

namespace {

std::string originOf(const ConfigurationNode::Member* dsn) {
    if (dsn == nullptr) {
        return "";
    }
    const auto position = dsn->value.position().text();
    const auto origin = dsn->value.origin();
    return !position.empty() ? position : origin == "default" ? "" : origin;
}

RetryConfiguration readRetry(const ConfigurationSection& section) {
    section.allowOnly({"service", "max_retries", "delay", "multiplier", "max_delay", "jitter"});
    RetryConfiguration retry;
    retry.service = section.text("service");
    for (const std::string key : {"max_retries", "delay", "multiplier", "max_delay", "jitter"}) {
        if (retry.service) {
            section.refuse(key, "A retry strategy that names a service cannot have \"" + key + "\" too; remove one.");
        }
    }
    if (retry.service) {
        return retry;
    }
    constexpr std::int64_t mostRetries = 1'000'000;
    constexpr double unbounded = std::numeric_limits<double>::max();
    retry.maxRetries = section.integer("max_retries", retry.maxRetries, 0, mostRetries);
    retry.delay = std::chrono::milliseconds{section.integer("delay", retry.delay.count(), 0)};
    retry.multiplier = section.number("multiplier", retry.multiplier, 1, unbounded);
    retry.maxDelay = std::chrono::milliseconds{section.integer("max_delay", retry.maxDelay.count(), 0)};
    retry.jitter = section.number("jitter", retry.jitter, 0, 1);
    return retry;
}

std::string readDsn(const ConfigurationSection& section) {
    const auto dsn = section.text("dsn");
    if (dsn) {
        try {
            Dsn::parse(*dsn);
        } catch (const InvalidDsn& error) {
            section.problem("dsn", error.what());
        }
    } else if (section.isMissing("dsn")) {
        section.problem("dsn", "A transport needs a dsn, such as \"doctrine://default\".");
    }
    return dsn.value_or("");
}

std::vector<std::string> unsupportedKeys(const ConfigurationSection& section) {
    std::vector<std::string> sentences;
    for (const std::string key : {"rate_limiter", "claim_check"}) {
        if (section.has(key)) {
            sentences.push_back("\"" + key + "\" is not supported; remove it or set it to null.");
        }
    }
    if (const auto* priority = section.find("priority"); priority != nullptr && priority->value.text() != "0") {
        sentences.push_back("\"priority\" is not supported; remove it. The order of the transports given to "
                            "messenger:consume decides.");
    }
    return sentences;
}

} // namespace

std::vector<TransportConfiguration> readTransports(const ConfigurationSection& transports) {
    std::vector<TransportConfiguration> result;
    for (const auto& member : transports.members()) {
        const auto section = transports.section(member.key);
        TransportConfiguration transport;
        transport.name = member.key;
        if (member.key.empty()) {
            transports.problem(member.key, "A transport needs a name.");
        }
        if (!member.value.isUnresolved() && (member.value.isMap() || member.value.isNull())) {
            section.allowOnly({"dsn", "serializer", "options", "failure_transport", "retry_strategy", "rate_limiter",
                               "priority", "outbox", "claim_check"});
            transport.dsn = readDsn(section);
            transport.origin = originOf(section.find("dsn"));
            readTransportOptions(section.section("options"), transport);
            transport.failureTransport = section.text("failure_transport");
            transport.retry = readRetry(section.section("retry_strategy"));
            transport.outbox = readOutbox(section);
            transport.serializer = section.text("serializer");
            transport.unsupported = unsupportedKeys(section);
        }
        result.push_back(std::move(transport));
    }
    return result;
}

std::optional<std::string> readOutbox(const ConfigurationSection& section) {
    auto outbox = section.text("outbox");
    if (outbox == "false") {
        return "";
    }
    if (outbox == "true") {
        return std::nullopt;
    }
    return outbox;
}

} // namespace missive
