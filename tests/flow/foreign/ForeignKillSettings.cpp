#include <tests/flow/foreign/ForeignKillSettings.hpp>

#include <tests/flow/kill/KillOptions.hpp>

namespace missive::test {

ForeignKillSettings ForeignKillSettings::parse(int argc, const char* const* argv) {
    ForeignKillSettings settings;
    const KillOptions options{
        {"--program", [&](const auto& value) { settings.program = value; }},
        {"--messages", [&](const auto& value) { settings.messages = std::stoi(value); }},
        {"--kills", [&](const auto& value) { settings.kills = std::stoi(value); }},
        {"--workers", [&](const auto& value) { settings.workers = std::stoul(value); }},
        {"--concurrency", [&](const auto& value) { settings.concurrency = std::stoi(value); }},
        {"--reconnect", [&](const auto& value) { settings.reconnect = std::chrono::milliseconds{std::stoi(value)}; }},
        {"--seed", [&](const auto& value) { settings.seed = static_cast<std::uint32_t>(std::stoul(value)); }}};
    readOptions(options, argc, argv);
    return settings;
}

} // namespace missive::test
