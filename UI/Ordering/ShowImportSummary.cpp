#include <UI/Ordering/ShowImportSummary.hpp>

#include <string>
#include <utility>
#include <vector>

namespace missive::ordering {

void showImportSummary(const ImportSummary& summary, bool asJson, Output& output) {
    if (asJson) {
        output.json(summary.toJson());
        return;
    }
    std::vector<std::pair<ConsoleText, ConsoleText>> entries{{"Lines", std::to_string(summary.lines)},
                                                             {"Accepted", std::to_string(summary.accepted)},
                                                             {"Refused", std::to_string(summary.refused())}};
    for (const auto& [code, count] : summary.refusedByCode) {
        entries.emplace_back("  " + code, std::to_string(count));
    }
    output.definitionList(entries);
}

} // namespace missive::ordering
