#include <architecture-rules/Aggregate.hpp>

#include <architecture-rules/engine/Brackets.hpp>

#include <utility>

namespace missive::rules {

std::vector<Aggregate> Aggregate::in(const SourceFile& file) {
    std::vector<Aggregate> found;
    for (const auto& type : file.declarations) {
        if (type.kind != Declaration::Kind::Class) {
            continue;
        }
        for (auto i = type.headBegin; i + 1 < type.bodyBegin; ++i) {
            if (!file.tokens[i].is("AggregateRoot") || !file.tokens[i + 1].is("<")) {
                continue;
            }
            Aggregate aggregate{&file, type.name, type.line, {}};
            const auto end = closingAngle(file.tokens, i + 1, type.bodyBegin);
            for (auto at = i + 2; at <= end && at < type.bodyBegin; ++at) {
                if ((file.tokens[at].is(",") || at == end) && file.tokens[at - 1].isWord()) {
                    aggregate.events.push_back(file.tokens[at - 1].text);
                }
            }
            found.push_back(std::move(aggregate));
            break;
        }
    }
    return found;
}

std::vector<Aggregate> Aggregate::in(const Project& project) {
    std::vector<Aggregate> all;
    for (const auto& file : project.files()) {
        for (auto& aggregate : in(file)) {
            all.push_back(std::move(aggregate));
        }
    }
    return all;
}

} // namespace missive::rules
