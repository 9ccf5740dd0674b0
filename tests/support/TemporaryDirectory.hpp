#pragma once

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <system_error>

namespace missive::test {

/// A directory of the test's own, gone with the object.
class TemporaryDirectory {
public:
    TemporaryDirectory() {
        auto name = (std::filesystem::temp_directory_path() / "missive-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) {
            throw std::runtime_error{"no temporary directory"};
        }
        path_ = name;
    }
    ~TemporaryDirectory() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryDirectory(const TemporaryDirectory&) = delete;
    TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;

    std::string file(const std::string& name) const { return (path_ / name).string(); }
    const std::filesystem::path& path() const { return path_; }

    /// Makes a file of these bytes and the directories it lies in; returns its path.
    std::filesystem::path write(const std::string& name, const std::string& content) const {
        const auto written = path_ / name;
        std::filesystem::create_directories(written.parent_path());
        std::ofstream{written, std::ios::binary} << content;
        return written;
    }

private:
    std::filesystem::path path_;
};

} // namespace missive::test
