#include <UI/Missive/Assembly/MapForeignNames.hpp>

#include <Infrastructure/Missive/Dsn/NearestName.hpp>

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>

namespace missive {

void mapForeignNames(const Configuration& configuration, Wiring& wiring, std::vector<WiringProblem>& problems) {
    std::vector<std::string> known;
    for (const auto* message : wiring.messageTypes.all()) {
        known.push_back(message->wireName);
    }
    for (const auto& [wireName, mapping] : configuration.types) {
        try {
            wiring.messageTypes.mapName(wireName, mapping.foreignName);
        } catch (const std::logic_error& error) {
            const bool isKnown = std::find(known.begin(), known.end(), wireName) != known.end();
            const auto near = isKnown ? std::nullopt : nearestName(known, wireName);
            problems.push_back(
                {mapping.origin + ": missive.types." + wireName + ": " + error.what(),
                 near ? "Did you mean \"" + *near + "\"?" : "Correct missive.types in the configuration."});
        }
    }
}

} // namespace missive
