#include <tests/flow/kill/KillSettings.hpp>

#include <tests/flow/kill/KillOptions.hpp>

#include <map>

namespace missive::test {

KillSettings KillSettings::parse(int argc, const char* const* argv) {
    KillSettings settings;
    const KillOptions options{
        {"--program", [&](const auto& value) { settings.program = value; }},
        {"--data", [&](const auto& value) { settings.data = value; }},
        {"--server-kill-in", [&](const auto& value) { settings.serverKillIn = std::stoi(value); }},
        {"--transport", [&](const auto& value) { settings.transport = value; }},
        {"--database", [&](const auto& value) { settings.database = value; }},
        {"--retries", [&](const auto& value) { settings.retries = std::stoi(value); }},
        {"--kills", [&](const auto& value) { settings.kills = std::stoi(value); }},
        {"--workers", [&](const auto& value) { settings.workers = std::stoul(value); }},
        {"--concurrency", [&](const auto& value) { settings.concurrency = std::stoi(value); }},
        {"--seed", [&](const auto& value) { settings.seed = static_cast<std::uint32_t>(std::stoul(value)); }}};
    readOptions(options, argc, argv);
    return settings;
}

std::vector<std::string> KillSettings::servers() const {
    const std::map<std::string, std::string> programs{
        {"redis", "redis-server"}, {"amqp", "rabbitmq-server"}, {"postgres", "postgres"}};
    std::vector<std::string> needed;
    for (const auto& name : {transport, database}) {
        if (const auto found = programs.find(name); found != programs.end()) {
            needed.push_back(found->second);
        }
    }
    return needed;
}

} // namespace missive::test
