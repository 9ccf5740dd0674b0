#include <architecture-rules/engine/Project.hpp>

#include <architecture-rules/engine/Scanner.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <utility>

namespace missive::rules {

namespace fs = std::filesystem;

namespace {

bool isCode(const fs::path& path) {
    for (const char* extension : {".hpp", ".cpp", ".h", ".hxx", ".cxx", ".ipp", ".ixx", ".cc", ".c"}) {
        if (path.extension() == extension) {
            return true;
        }
    }
    return false;
}

bool isLeftOut(const std::string& relative, const fs::path& folder) {
    return folder.filename().string().starts_with(".") || relative == "build" ||
           relative == "architecture-rules/violations";
}

std::string textOf(const fs::path& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

} // namespace

Project Project::scan(const fs::path& root) {
    std::vector<SourceFile> files;
    for (fs::recursive_directory_iterator at{root}, end; at != end; ++at) {
        const auto relative = at->path().lexically_relative(root).generic_string();
        if (at->is_directory() && isLeftOut(relative, at->path())) {
            at.disable_recursion_pending();
        } else if (at->is_regular_file() && isCode(at->path())) {
            files.push_back(Scanner::scan(relative, textOf(at->path())));
        }
    }
    return Project{std::move(files)};
}

Project::Project(std::vector<SourceFile> files) : files_{std::move(files)} {
    std::sort(files_.begin(), files_.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    for (std::size_t i = 0; i < files_.size(); ++i) {
        byPath_[files_[i].path] = i;
    }
}

const SourceFile* Project::find(const std::string& path) const {
    const auto found = byPath_.find(path);
    return found == byPath_.end() ? nullptr : &files_[found->second];
}

const SourceFile* Project::resolve(const SourceFile& from, const Include& include) const {
    if (include.spelling == Include::Spelling::Quote) {
        if (const auto* near = find((fs::path{from.folder()} / include.target).lexically_normal().generic_string())) {
            return near;
        }
    }
    return find(fs::path{include.target}.lexically_normal().generic_string());
}

} // namespace missive::rules
