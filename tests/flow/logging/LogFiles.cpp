#include <tests/flow/logging/LogFiles.hpp>

#include <algorithm>
#include <filesystem>
#include <sstream>

namespace missive::test {

std::vector<std::string> LogFiles::lines(const Scratch& scratch) {
    std::vector<std::string> lines;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator{scratch.file("var/log"), ignored}) {
        if (entry.is_regular_file()) {
            std::istringstream content{scratch.read("var/log/" + entry.path().filename().string())};
            for (std::string line; std::getline(content, line);) {
                lines.push_back(line);
            }
        }
    }
    return lines;
}

std::string LogFiles::valueIn(const std::string& line, const std::string& name) {
    const auto at = line.rfind(' ' + name + '=');
    return at == std::string::npos ? "" : line.substr(at + name.size() + 2);
}

std::map<std::string, int> LogFiles::keys(const std::vector<std::string>& lines) {
    std::map<std::string, int> keys;
    for (const auto& line : lines) {
        const auto key = valueIn(line, "key");
        ++keys[key.empty() ? line : key];
    }
    return keys;
}

std::size_t LogFiles::countOf(const std::vector<std::string>& lines, const std::string& text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(lines, [&](const std::string& line) { return line.find(text) != std::string::npos; }));
}

long numberIn(const std::string& json, const std::string& name) {
    const auto key = '"' + name + "\": ";
    const auto at = json.find(key);
    return at == std::string::npos ? -1 : std::stol(json.substr(at + key.size()));
}

} // namespace missive::test
