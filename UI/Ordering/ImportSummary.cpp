#include <UI/Ordering/ImportSummary.hpp>

#include <UI/Missive/Console/PrettyJson.hpp>

namespace missive::ordering {

std::string ImportSummary::toJson() const {
    PrettyJson json;
    json.beginObject();
    json.key("lines").value(lines);
    json.key("accepted").value(accepted);
    json.key("refused").value(refused());
    json.key("refusedByCode").beginObject();
    for (const auto& [code, count] : refusedByCode) {
        json.key(code).value(count);
    }
    json.endObject();
    json.endObject();
    return json.text();
}

} // namespace missive::ordering
