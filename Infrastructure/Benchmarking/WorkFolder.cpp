#include <Infrastructure/Benchmarking/WorkFolder.hpp>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <system_error>

namespace missive::benchmarking {
namespace {

namespace fs = std::filesystem;

/// Held while a folder is made and locked, and while abandoned ones are removed: one that is new is never taken for one
/// of those.
FileLock guardOf(const fs::path& parent) { return FileLock::wait((parent / "guard.lock").string()); }

} // namespace

WorkFolder::WorkFolder(const fs::path& parent) {
    fs::create_directories(parent);
    const auto guard = guardOf(parent);
    auto name = (fs::absolute(parent) / "run-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) {
        throw std::system_error{errno, std::generic_category(), "A folder below " + parent.string()};
    }
    path_ = name;
    lock_ = FileLock::wait(name);
}

WorkFolder::~WorkFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

void WorkFolder::write(const std::string& name, const std::string& content) const {
    const auto path = path_ / name;
    std::ofstream file{path, std::ios::binary};
    file << content;
    if (!file.flush()) {
        throw std::system_error{errno, std::generic_category(), "Writing " + path.string()};
    }
    file.close();
    // OPcache compiles no file that is younger than two seconds.
    fs::last_write_time(path, fs::last_write_time(path) - std::chrono::hours{1});
}

void WorkFolder::removeAbandoned(const fs::path& parent) {
    std::error_code ignored;
    if (!fs::is_directory(parent, ignored)) {
        return;
    }
    const auto guard = guardOf(parent);
    for (const auto& entry : fs::directory_iterator{parent}) {
        if (entry.path().filename().string().starts_with("run-") && FileLock::tryTo(entry.path().string()).holds()) {
            fs::remove_all(entry.path(), ignored);
        }
    }
}

} // namespace missive::benchmarking
