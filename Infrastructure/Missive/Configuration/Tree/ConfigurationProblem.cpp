#include <Infrastructure/Missive/Configuration/Tree/ConfigurationProblem.hpp>

namespace missive {

std::string ConfigurationProblem::describe() const {
    std::string place = file;
    if (line > 0 && !file.empty()) {
        place += ":" + std::to_string(line);
    }
    for (const std::string* part : {&keyPath, &sentence}) {
        if (!part->empty()) {
            place += (place.empty() ? "" : ": ") + *part;
        }
    }
    return place;
}

} // namespace missive
