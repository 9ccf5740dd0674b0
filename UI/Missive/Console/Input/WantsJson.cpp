#include <UI/Missive/Console/Input/WantsJson.hpp>

#include <UI/Missive/Console/Input/UsageError.hpp>

namespace missive {

bool wantsJson(const Input& input) {
    const auto format = input.option("format").value_or("");
    if (format != "txt" && format != "json") {
        throw UsageError{"Invalid output format \"" + format + "\": use \"txt\" or \"json\"."};
    }
    return format == "json";
}

} // namespace missive
