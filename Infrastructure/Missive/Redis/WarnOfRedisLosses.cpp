#include <Infrastructure/Missive/Redis/WarnOfRedisLosses.hpp>

#include <Domain/Missive/TransportError.hpp>
#include <Infrastructure/Missive/Redis/RedisConnection.hpp>

#include <array>

namespace missive {

namespace {

std::string told(const RedisReply& info, std::string_view name) {
    const auto text = info.text();
    const auto start = text.find(name);
    if (info.isError() || start == std::string_view::npos) {
        return {};
    }
    const auto value = text.substr(start + name.size());
    return std::string{value.substr(0, value.find('\r'))};
}

} // namespace

void warnOfRedisLosses(RedisConnection& connection, const std::string& where, Log& log) {
    try {
        connection.append(std::array<std::string_view, 2>{"INFO", "persistence"});
        connection.append(std::array<std::string_view, 2>{"INFO", "memory"});
        const auto persistence = connection.read();
        const auto memory = connection.read();
        const auto policy = told(memory, "maxmemory_policy:");
        if (told(persistence, "aof_enabled:") == "0") {
            log.write(LogLevel::Warning,
                      "Redis at " + where +
                          " keeps no append-only file: when it stops, messages it has confirmed are lost. Set "
                          "\"appendonly yes\", with \"appendfsync always\" where not even the last second may be lost.",
                      {{"server", where}, {"setting", "appendonly"}});
        }
        if (!policy.empty() && policy != "noeviction") {
            log.write(LogLevel::Warning,
                      "Redis at " + where + " throws keys away when its memory is full (maxmemory-policy " + policy +
                          "): messages may be lost. Set \"maxmemory-policy noeviction\".",
                      {{"server", where}, {"setting", "maxmemory-policy"}});
        }
    } catch (const TransportError&) { // whoever asks next is told
    }
}

} // namespace missive
