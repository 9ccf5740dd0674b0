#pragma once

#include <string>
#include <string_view>

namespace missive::rules {

/// Where a path lies: `Domain/Ordering/Order.hpp` is in the layer `Domain` and the context `Ordering`.
/// The context is empty for a file that lies directly in its layer; the framework itself is the context `Missive`.
struct Place {
    std::string layer;
    std::string context;

    static Place of(std::string_view path) {
        const auto first = path.find('/');
        if (first == std::string_view::npos) {
            return {};
        }
        const auto rest = path.substr(first + 1);
        const auto second = rest.find('/');
        return {std::string{path.substr(0, first)},
                second == std::string_view::npos ? std::string{} : std::string{rest.substr(0, second)}};
    }

    bool isProduction() const {
        return layer == "Domain" || layer == "Application" || layer == "Infrastructure" || layer == "UI";
    }
    bool isKernel() const { return isProduction() && context == "Missive"; }
    bool isContext() const { return isProduction() && !context.empty() && context != "Missive"; }
};

} // namespace missive::rules
