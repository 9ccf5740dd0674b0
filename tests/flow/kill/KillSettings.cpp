#include <tests/flow/kill/KillSettings.hpp>

#include <functional>
#include <map>
#include <stdexcept>

namespace missive::test {

KillSettings KillSettings::parse(int argc, const char* const* argv) {
    KillSettings settings;
    const std::map<std::string, std::function<void(const std::string&)>> options{
        {"--program", [&](const auto& value) { settings.program = value; }},
        {"--orders", [&](const auto& value) { settings.orders = value; }},
        {"--stock", [&](const auto& value) { settings.stock = value; }},
        {"--expected", [&](const auto& value) { settings.expected = value; }},
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

} // namespace missive::test
