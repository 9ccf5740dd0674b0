#include <Infrastructure/Benchmarking/InstalledRuntimes.hpp>

#include <Domain/Benchmarking/NameText.hpp>
#include <Domain/Benchmarking/RuntimeMissing.hpp>
#include <Infrastructure/Benchmarking/ChildProcess.hpp>
#include <Infrastructure/Benchmarking/ProgramPath.hpp>

#include <algorithm>
#include <cctype>
#include <chrono>
#include <utility>

namespace missive::benchmarking {
namespace {

using Command = std::vector<std::string>;

constexpr std::chrono::seconds patience{5};

Command usualCommandOf(RuntimeKind kind) {
    switch (kind) {
    case RuntimeKind::Php:
        return {"php", "-n", "-dmemory_limit=-1"};
    case RuntimeKind::Python:
        return {"python3", "-I", "-S"};
    case RuntimeKind::Node:
        return {"node", "--expose-gc", "--max-old-space-size=256"};
    case RuntimeKind::Cpp:
        break;
    }
    return {};
}

Command askForVersion(RuntimeKind kind) {
    switch (kind) {
    case RuntimeKind::Php:
        return {"-r", "echo PHP_VERSION;"};
    case RuntimeKind::Python:
        return {"-c", "import platform; print(platform.python_version(), end='')"};
    case RuntimeKind::Node:
        return {"-p", "process.versions.node"};
    case RuntimeKind::Cpp:
        break;
    }
    return {};
}

/// `8.4` for `php84`; empty for a name that is not like that.
std::string phpVersionIn(const std::string& name) {
    constexpr std::size_t prefix = 3;
    const auto isDigit = [](unsigned char c) { return std::isdigit(c) != 0; };
    if (name.size() < prefix + 2 || !name.starts_with("php") ||
        !std::all_of(name.begin() + prefix, name.end(), isDigit)) {
        return {};
    }
    return name.substr(prefix, 1) + "." + name.substr(prefix + 1);
}

} // namespace

InstalledRuntimes::InstalledRuntimes(std::map<std::string, RuntimeSettings> configured, std::filesystem::path child,
                                     const Clock& clock)
    : configured_{std::move(configured)}, child_{std::move(child)}, clock_{clock} {}

std::map<std::string, RuntimeSettings> InstalledRuntimes::usual() {
    return {{"cpp", {RuntimeKind::Cpp}},
            {"php", {RuntimeKind::Php}},
            {"python3", {RuntimeKind::Python}},
            {"node", {RuntimeKind::Node}}};
}

std::vector<std::string> InstalledRuntimes::names() const {
    std::vector<std::string> names;
    for (const auto& [name, settings] : configured_) {
        names.push_back(name);
    }
    return names;
}

const Runtime& InstalledRuntimes::find(const std::string& name) {
    if (!isName(name)) {
        throw RuntimeMissing{"A runtime's name has 1 to 64 letters, digits, dots, dashes and underscores."};
    }
    const std::lock_guard lock{mutex_};
    auto& answer = answers_[name];
    if (answer == nullptr) {
        answer = std::make_unique<const Answer>(look(name));
    }
    if (!answer->runtime) {
        throw RuntimeMissing{answer->missing};
    }
    return *answer->runtime;
}

InstalledRuntimes::Answer InstalledRuntimes::look(const std::string& name) const {
    const auto found = configured_.find(name);
    if (found != configured_.end()) {
        return found->second.kind == RuntimeKind::Cpp ? lookForChild(name) : lookFor(name, found->second);
    }
    if (!phpVersionIn(name).empty()) {
        return lookForPhp(name);
    }
    std::string known;
    for (const auto& each : names()) {
        known += (known.empty() ? "" : ", ") + each;
    }
    return {{}, "There is no runtime \"" + name + "\". There are " + known + ", and php with its version, as php84."};
}

InstalledRuntimes::Answer InstalledRuntimes::lookForChild(const std::string& name) const {
    if (ProgramPath::find(child_.string()).empty()) {
        return {{}, "Runtime \"" + name + "\" is not installed: there is no " + child_.string() + "."};
    }
    return {Runtime{name, RuntimeKind::Cpp, {":cpp"}, __VERSION__}, {}};
}

InstalledRuntimes::Answer InstalledRuntimes::lookFor(const std::string& name, const RuntimeSettings& settings) const {
    auto command = settings.command.empty() ? usualCommandOf(settings.kind) : settings.command;
    const auto program = ProgramPath::find(command.front());
    if (program.empty()) {
        return {{},
                "Runtime \"" + name + "\" is not installed: tried " + command.front() + " in " + ProgramPath::value +
                    "."};
    }
    command.front() = program;
    command.insert(command.end(), settings.arguments.begin(), settings.arguments.end());
    const auto version = versionOf(settings.kind, command);
    if (version.empty()) {
        return {{}, "Runtime \"" + name + "\" does not work: " + program + " does not tell its version."};
    }
    return {Runtime{name, settings.kind, command, version}, {}};
}

InstalledRuntimes::Answer InstalledRuntimes::lookForPhp(const std::string& name) const {
    const auto wanted = phpVersionIn(name);
    RuntimeSettings settings{RuntimeKind::Php, usualCommandOf(RuntimeKind::Php)};
    settings.command.front() = "php" + wanted;
    if (!ProgramPath::find(settings.command.front()).empty()) {
        return lookFor(name, settings);
    }
    settings.command.front() = "php";
    auto answer = lookFor(name, settings);
    if (answer.runtime && answer.runtime->version.starts_with(wanted + ".")) {
        return answer;
    }
    return {{},
            "Runtime \"" + name + "\" is not installed: tried php" + wanted + "; " +
                (answer.runtime ? "php is " + answer.runtime->version : std::string{"there is no php"}) + "."};
}

std::string InstalledRuntimes::versionOf(RuntimeKind kind, const Command& command) const {
    auto asked = command;
    const auto question = askForVersion(kind);
    asked.insert(asked.end(), question.begin(), question.end());
    const auto outcome = ChildProcess{asked, {{"PATH", ProgramPath::value}, {"LC_ALL", "C"}}, patience}.run(clock_);
    auto version = outcome.isClean() ? outcome.output : std::string{};
    while (!version.empty() && version.back() == '\n') {
        version.pop_back();
    }
    const auto isPlain = [](unsigned char c) { return std::isgraph(c) != 0; };
    return version.size() <= 64 && std::all_of(version.begin(), version.end(), isPlain) ? version : std::string{};
}

} // namespace missive::benchmarking
