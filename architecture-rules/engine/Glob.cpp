#include <architecture-rules/engine/Glob.hpp>

namespace missive::rules {

bool glob(std::string_view pattern, std::string_view path) {
    for (; !pattern.empty(); pattern.remove_prefix(1), path.remove_prefix(1)) {
        if (pattern.front() == '*') {
            const bool deep = pattern.starts_with("**");
            pattern.remove_prefix(deep ? 2 : 1);
            for (;; path.remove_prefix(1)) {
                if (glob(pattern, path)) {
                    return true;
                }
                if (path.empty() || (!deep && path.front() == '/')) {
                    return false;
                }
            }
        }
        if (path.empty() || path.front() != pattern.front()) {
            return false;
        }
    }
    return path.empty();
}

} // namespace missive::rules
