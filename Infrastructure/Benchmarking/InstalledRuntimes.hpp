#pragma once

#include <Domain/Benchmarking/Port/RuntimeCatalog.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Infrastructure/Benchmarking/RuntimeSettings.hpp>

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace missive::benchmarking {

/// The runtimes that are configured, asked for their version when they are first needed. A name like `php84` without
/// an entry means the program php8.4, or php if that has this version.
class InstalledRuntimes final : public RuntimeCatalog {
public:
    /// `child` is the program that bodies in C++ are in. The clock must outlive it.
    InstalledRuntimes(std::map<std::string, RuntimeSettings> configured, std::filesystem::path child,
                      const Clock& clock);

    std::vector<std::string> names() const override;
    const Runtime& find(const std::string& name) override;

    /// What is there without any configuration: cpp, php, python3 and node.
    static std::map<std::string, RuntimeSettings> usual();

private:
    /// Either a runtime, or the sentence that says why there is none.
    struct Answer {
        std::optional<Runtime> runtime;
        std::string missing;
    };

    Answer look(const std::string& name) const;
    Answer lookForPhp(const std::string& name) const;
    Answer lookForChild(const std::string& name) const;
    Answer lookFor(const std::string& name, const RuntimeSettings& settings) const;
    std::string versionOf(RuntimeKind kind, const std::vector<std::string>& command) const;

    std::map<std::string, RuntimeSettings> configured_;
    std::filesystem::path child_;
    const Clock& clock_;
    std::mutex mutex_;
    std::map<std::string, std::unique_ptr<const Answer>> answers_;
};

} // namespace missive::benchmarking
