#pragma once

#include <architecture-rules/engine/SourceFile.hpp>

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace missive::rules {

/// Every C++ file below a root, scanned once and sorted by path. Hidden folders, `build` and the trees under
/// `architecture-rules/violations` are left out. Immutable afterwards.
class Project {
public:
    /// Throws std::filesystem::filesystem_error when the root cannot be read.
    static Project scan(const std::filesystem::path& root);

    explicit Project(std::vector<SourceFile> files);

    const std::vector<SourceFile>& files() const { return files_; }

    /// Null when the project has no such file.
    const SourceFile* find(const std::string& path) const;

    /// The file an include means, by its path from the root or, in quotes, from the includer's folder. Null for others.
    const SourceFile* resolve(const SourceFile& from, const Include& include) const;

private:
    std::vector<SourceFile> files_;
    std::map<std::string, std::size_t> byPath_;
};

} // namespace missive::rules
