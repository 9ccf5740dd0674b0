#include <tests/flow/benchmarking/Bench.hpp>

#include <chrono>
#include <filesystem>

namespace missive::test {

int Bench::countOf(const std::string& text, const std::string& part) {
    int count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) {
        ++count;
    }
    return count;
}

int Bench::folders() const {
    int count = 0;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator{file("var/benchmark"), none}) {
        count += entry.is_directory() ? 1 : 0;
    }
    return count;
}

std::string Bench::installedPhp() {
    const auto program = installedProgram("php");
    if (program.empty()) {
        MESSAGE("php is not installed: what needs it is left out");
        return {};
    }
    Process php{{program, {"-n", "-r", "echo 'php', PHP_MAJOR_VERSION, PHP_MINOR_VERSION;"}, {}, "."}};
    php.wait(std::chrono::seconds{20});
    return php.output();
}

} // namespace missive::test
