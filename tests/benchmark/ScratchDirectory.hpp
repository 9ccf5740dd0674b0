#pragma once

#include <filesystem>
#include <stdexcept>
#include <stdlib.h>
#include <string>
#include <system_error>

namespace missive::benchmark {

/// A directory of its own that goes with its content.
class ScratchDirectory {
public:
    explicit ScratchDirectory(const std::filesystem::path& parent) {
        auto pattern = (parent / "missive-benchmark-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr) {
            throw std::runtime_error{"No scratch directory can be made in \"" + parent.string() +
                                     "\"; name a place where you may write with --directory."};
        }
        path_ = pattern;
    }
    ~ScratchDirectory() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    ScratchDirectory(const ScratchDirectory&) = delete;
    ScratchDirectory& operator=(const ScratchDirectory&) = delete;

    const std::filesystem::path& path() const noexcept { return path_; }

private:
    std::filesystem::path path_;
};

} // namespace missive::benchmark
