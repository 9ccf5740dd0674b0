#pragma once

#include <string>

namespace missive {

/// Names as a sentence lists them: `async, failed, orders`; empty without any.
template <class Names> std::string nameList(const Names& names) {
    std::string list;
    const char* separator = "";
    for (const auto& name : names) {
        list.append(separator).append(name);
        separator = ", ";
    }
    return list;
}

} // namespace missive
