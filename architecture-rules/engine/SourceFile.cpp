#include <architecture-rules/engine/SourceFile.hpp>

namespace missive::rules {

bool SourceFile::isHeader() const {
    return path.ends_with(".hpp") || path.ends_with(".hxx") || path.ends_with(".h") || path.ends_with(".ipp");
}

std::string SourceFile::stem() const {
    const auto slash = path.rfind('/');
    const auto name = slash == std::string::npos ? path : path.substr(slash + 1);
    return name.substr(0, name.rfind('.'));
}

std::string SourceFile::folder() const {
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? std::string{} : path.substr(0, slash);
}

} // namespace missive::rules
