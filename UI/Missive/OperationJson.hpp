#pragma once

#include <Infrastructure/Missive/View/OperationViews.hpp>
#include <Infrastructure/Missive/View/ViewWriter.hpp>
#include <UI/Missive/Console/Output/PrettyJson.hpp>

#include <string>

namespace missive {

/// The JSON of what an operator is told, for each way of asking: a described view, or several.
template <class View> std::string operationJson(const View& view) {
    PrettyJson json;
    ViewWriter{json}.write(view);
    return json.text();
}

} // namespace missive
