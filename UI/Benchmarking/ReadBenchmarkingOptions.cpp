#include <UI/Benchmarking/ReadBenchmarkingOptions.hpp>

#include <Domain/Benchmarking/NameText.hpp>
#include <Infrastructure/Benchmarking/InstalledRuntimes.hpp>
#include <Infrastructure/Benchmarking/ProcEnvironmentProbe.hpp>
#include <UI/Benchmarking/BenchmarkingValues.hpp>

#include <charconv>
#include <utility>

namespace missive::benchmarking {
namespace {

constexpr std::int64_t mostSlots = 1'024;

std::vector<std::string> readWords(const ConfigurationSection& section, const std::string& key) {
    std::vector<std::string> words;
    const auto* member = section.find(key);
    if (member == nullptr) {
        return words;
    }
    if (!member->value.isList()) {
        section.problem(key,
                        "Expected a list of texts, such as ['php8.4', '-n'], found " + member->value.describe() + ".");
        return words;
    }
    for (const auto& item : member->value.items()) {
        words.push_back(item.text());
    }
    section.note(key, "[" + std::to_string(words.size()) + " words]");
    return words;
}

std::optional<RuntimeSettings> readRuntime(const ConfigurationSection& section) {
    section.allowOnly({"kind", "command", "arguments"});
    const auto kind = section.text("kind").value_or("");
    const auto known = runtimeKindNamed(kind);
    auto command = readWords(section, "command");
    auto arguments = readWords(section, "arguments");
    if (!known) {
        section.problem("kind", "Expected cpp, php, python or node, found \"" + kind + "\".");
        return std::nullopt;
    }
    return RuntimeSettings{*known, std::move(command), std::move(arguments)};
}

void readRuntimes(const ConfigurationSection& section, std::map<std::string, RuntimeSettings>& runtimes) {
    for (const auto& member : section.members()) {
        if (!isName(member.key)) {
            section.problem(member.key, "A runtime's name has 1 to 64 letters, digits, dots, dashes and underscores.");
        } else if (auto runtime = readRuntime(section.section(member.key))) {
            runtimes.insert_or_assign(member.key, *std::move(runtime));
        }
    }
}

std::int64_t readSlots(const ConfigurationSection& section) {
    const auto text = section.text("slots").value_or("auto");
    std::int64_t slots = 0;
    const auto* end = text.data() + text.size();
    if (text == "auto") {
        return ProcEnvironmentProbe::slotsThatFit();
    }
    if (std::from_chars(text.data(), end, slots).ptr != end || slots < 1 || slots > mostSlots) {
        section.problem("slots", "Expected auto or a number from 1 to " + std::to_string(mostSlots) + ", found \"" +
                                     text + "\".");
        return 1;
    }
    return slots;
}

} // namespace

BenchmarkingOptions readBenchmarkingOptions(const ConfigurationSection& section) {
    section.allowOnly({"runtimes", "slots", "timeout", "memory_limit", "folder", "definitions"});
    BenchmarkingOptions options{.runtimes = InstalledRuntimes::usual()};
    readRuntimes(section.section("runtimes"), options.runtimes);
    options.slots = readSlots(section);
    options.folder = section.text("folder").value_or(options.folder);
    options.definitions = section.text("definitions").value_or(options.definitions);
    options.measuring.timeoutMs = BenchmarkingValues::readTime(section, "timeout", options.measuring.timeoutMs);
    options.measuring.memoryLimitBytes =
        BenchmarkingValues::readSize(section, "memory_limit", options.measuring.memoryLimitBytes);
    return options;
}

} // namespace missive::benchmarking
