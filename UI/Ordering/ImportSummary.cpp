#include <UI/Ordering/ImportSummary.hpp>

#include <Infrastructure/Missive/Codec/JsonEncode.hpp>
#include <UI/Missive/Console/Output/PrettyJson.hpp>

namespace missive::ordering {

std::string ImportSummary::toJson() const {
    PrettyJson json;
    json.beginObject();
    json.key("lines").value(lines);
    json.key("accepted").value(accepted);
    json.key("refused").value(refused());
    json.key("refusedByCode").json(missive::toJson(refusedByCode));
    json.endObject();
    return json.text();
}

} // namespace missive::ordering
