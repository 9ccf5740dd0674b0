#include <tests/flow/kill/KillSettings.hpp>

#include <functional>
#include <map>
#include <stdexcept>

namespace missive::test {

KillSettings KillSettings::parse(int argc, const char* const* argv) {
    KillSettings settings;
    const std::map<std::string, std::function<void(const std::string&)>> options{
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
    for (int i = 1; i < argc; i += 2) {
        const auto option = options.find(argv[i]);
        if (option == options.end() || i + 1 == argc) {
            std::string known;
            for (const auto& [name, ignored] : options) {
                known += ' ' + name + " VALUE";
            }
            throw std::invalid_argument{std::string{"Not understood: "} + argv[i] + ". The options are:" + known};
        }
        option->second(argv[i + 1]);
    }
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
