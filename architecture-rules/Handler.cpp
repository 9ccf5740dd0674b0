#include <architecture-rules/Handler.hpp>

#include <architecture-rules/engine/Member.hpp>

namespace missive::rules {

std::vector<Handler> Handler::in(const SourceFile& file) {
    std::vector<Handler> found;
    for (const auto& type : file.declarations) {
        if (type.kind == Declaration::Kind::Class) {
            for (const auto& member : Member::of(file, type)) {
                if (member.name == "operator()") {
                    found.push_back({&file, type.name, member.line, member.firstParameterType()});
                }
            }
        }
    }
    return found;
}

} // namespace missive::rules
